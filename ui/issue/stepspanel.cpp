#include "ui/issue/stepspanel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace VeilDesk {

using namespace Qt::StringLiterals;

StepsPanel::StepsPanel(const QStringList &titles, QWidget *parent)
    : QFrame(parent)
{
    setObjectName(u"stepsPanel"_s);
    constexpr int panelWidth = 190;
    setFixedWidth(panelWidth);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 24, 12, 12);
    layout->setSpacing(2);
    for (const auto &title : titles) {
        Entry entry{title, new QLabel(this), new QLabel(this)};
        entry.summaryLabel->setObjectName(u"stepSummary%1"_s.arg(m_entries.size()));
        entry.summaryLabel->setTextFormat(Qt::PlainText);
        entry.summaryLabel->setIndent(20);
        entry.summaryLabel->setProperty("role", u"secondary"_s);
        layout->addWidget(entry.titleLabel);
        layout->addWidget(entry.summaryLabel);
        layout->addSpacing(10);
        m_entries.push_back(entry);
    }
    layout->addStretch();
    refresh();
}

void StepsPanel::setCurrent(int step)
{
    m_current = step;
    refresh();
}

void StepsPanel::setSummary(int step, const QString &summary)
{
    auto *label = m_entries[size_t(step)].summaryLabel;
    const int room = width() - label->indent() - layout()->contentsMargins().left()
        - layout()->contentsMargins().right();
    label->setText(label->fontMetrics().elidedText(summary, Qt::ElideRight, room));
    label->setToolTip(summary);
    label->setAccessibleName(summary);
}

void StepsPanel::refresh()
{
    for (int step = 0; step < int(m_entries.size()); ++step) {
        const auto &[title, label, summary] = m_entries[size_t(step)];
        const auto mark = step < m_current ? u"✓"_s : step == m_current ? u"▸"_s : u"·"_s;
        label->setText(mark + u' ' + title);
        auto font = label->font();
        font.setBold(step == m_current);
        label->setFont(font);
        label->setAccessibleName(step == m_current      ? tr("%1, current step").arg(title)
                                     : step < m_current ? tr("%1, done").arg(title)
                                                        : title);
    }
}

} // namespace VeilDesk
