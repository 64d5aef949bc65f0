#include "ui/widgets/filterbar.h"

#include "ui/widgets/columnchips.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/flowlayout.h"

#include <QEvent>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_layout(new FlowLayout(this))
    , m_clearButton(new QToolButton(this))
    , m_columnChips(new ColumnChips(*m_layout, this))
{
    m_layout->addWidget(m_clearButton);
    m_clearButton->setObjectName(u"clearFiltersButton"_s);
    m_clearButton->setAutoRaise(true);
    m_clearButton->hide();
    connect(m_clearButton, &QToolButton::clicked, this, &FilterBar::clearRequested);
    connect(m_columnChips, &ColumnChips::changed, this, &FilterBar::changed);
    connect(this, &FilterBar::changed, m_clearButton,
            [this] { m_clearButton->setVisible(isFiltering()); });
    retranslate();
}

FilterChip *FilterBar::addChip(const QString &name)
{
    auto *chip = new FilterChip(this);
    chip->setObjectName(name);
    m_layout->insertWidget(m_layout->indexOf(m_clearButton), chip);
    m_chips.push_back(chip);
    connect(chip, &FilterChip::changed, this, &FilterBar::changed);
    return chip;
}

void FilterBar::addLeading(QWidget *widget)
{
    m_layout->insertWidget(0, widget);
}

bool FilterBar::isFiltering() const
{
    return !m_columnChips->isEmpty() || std::ranges::any_of(m_chips, &FilterChip::isSet);
}

QMap<QString, QVariant> FilterBar::values() const
{
    auto values = m_columnChips->values();
    for (const auto *chip : m_chips) {
        if (chip->isSet())
            values.insert(chip->objectName(), chip->value());
    }
    return values;
}

void FilterBar::setValues(const QMap<QString, QVariant> &values)
{
    for (auto *chip : m_chips)
        chip->setValue(values.value(chip->objectName()));
    m_columnChips->setValues(values);
}

void FilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FilterBar::retranslate()
{
    m_clearButton->setText(tr("Clear filters"));
}

} // namespace VeilDesk
