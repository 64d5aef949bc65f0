#include "ui/widgets/columnchips.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/theme.h"

#include <QMenu>
#include <QToolButton>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QString valueName(int column)
{
    return u"column:%1"_s.arg(column);
}

} // namespace

ColumnChips::ColumnChips(FlowLayout &layout, QWidget *bar)
    : QObject(bar)
    , m_layout(layout)
    , m_bar(bar)
{ }

void ColumnChips::setTitles(QMap<int, QString> titles)
{
    m_titles = std::move(titles);
    showTexts();
}

std::optional<ColumnProblem> ColumnChips::setText(int column, const QString &text)
{
    if (text == this->text(column))
        return std::nullopt;
    if (text.isEmpty()) {
        remove(column);
        return std::nullopt;
    }
    const auto condition =
        parseColumnCondition(text, m_kinds.at(column), QTimeZone::systemTimeZone());
    if (!condition)
        return condition.error();
    const auto found = m_entries.find(column);
    auto *chip = found == m_entries.end() ? createChip(column) : found->second.chip;
    m_entries.insert_or_assign(column, Entry{text, *condition, chip});
    showTexts();
    emit changed();
    return std::nullopt;
}

QString ColumnChips::text(int column) const
{
    const auto found = m_entries.find(column);
    return found == m_entries.end() ? QString() : found->second.text;
}

std::map<int, ColumnCondition> ColumnChips::conditions() const
{
    std::map<int, ColumnCondition> conditions;
    for (const auto &[column, entry] : m_entries)
        conditions.emplace(column, entry.condition);
    return conditions;
}

QMap<QString, QVariant> ColumnChips::values() const
{
    QMap<QString, QVariant> values;
    for (const auto &[column, entry] : m_entries)
        values.insert(valueName(column), entry.text);
    return values;
}

void ColumnChips::setValues(const QMap<QString, QVariant> &values)
{
    for (const auto &[column, kind] : m_kinds) {
        if (setText(column, values.value(valueName(column)).toString()))
            remove(column);
    }
}

QToolButton *ColumnChips::createChip(int column)
{
    auto *chip = new QToolButton(m_bar);
    chip->setObjectName(u"columnChip%1"_s.arg(column));
    chip->setPopupMode(QToolButton::InstantPopup);
    chip->setFocusPolicy(Qt::TabFocus);
    Theme::setRole(chip, u"activeChip"_s);
    auto *menu = new QMenu(chip);
    menu->addAction(tr("Edit…"), this, [this, column] { emit editRequested(column); });
    menu->addAction(tr("Remove"), this, [this, column] { remove(column); });
    chip->setMenu(menu);
    m_layout.insertWidget(m_layout.count() - 1, chip);
    chip->show();
    return chip;
}

void ColumnChips::showTexts()
{
    for (const auto &[column, entry] : m_entries) {
        //: %1: a column, %2: what the operator wrote about it, for example ">5"
        entry.chip->setText(tr("%1: %2").arg(title(column), entry.text));
        entry.chip->setAccessibleName(entry.chip->text());
    }
}

void ColumnChips::remove(int column)
{
    const auto found = m_entries.find(column);
    if (found == m_entries.end())
        return;
    // Its own menu may be what removes it.
    found->second.chip->hide();
    found->second.chip->deleteLater();
    m_entries.erase(found);
    emit changed();
}

} // namespace VeilDesk
