#pragma once

#include "models/storage/columncondition.h"

#include <QMap>
#include <QObject>
#include <QVariant>

#include <map>

class QToolButton;

namespace VeilDesk {

class FlowLayout;

/// The conditions that the operator wrote for single columns, each with a chip in the layout that
/// edits or removes it.
class ColumnChips final : public QObject
{
    Q_OBJECT

public:
    /// The chips are children of `bar` and stand before the layout's last widget.
    ColumnChips(FlowLayout &layout, QWidget *bar);

    void setColumns(std::map<int, ColumnKind> columns) { m_kinds = std::move(columns); }
    void setTitles(QMap<int, QString> titles);
    [[nodiscard]] const std::map<int, ColumnKind> &columns() const { return m_kinds; }
    [[nodiscard]] QString title(int column) const { return m_titles.value(column); }

    /// An empty text removes the condition. Nothing changes when there is a problem.
    [[nodiscard]] std::optional<ColumnProblem> setText(int column, const QString &text);
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] std::map<int, ColumnCondition> conditions() const;
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }

    /// The texts as a view keeps them, by "column:4".
    [[nodiscard]] QMap<QString, QVariant> values() const;
    /// Columns that are not named, or are no columns of this table, get no condition.
    void setValues(const QMap<QString, QVariant> &values);

signals:
    void changed();
    void editRequested(int column);

private:
    struct Entry
    {
        QString text;
        ColumnCondition condition;
        QToolButton *chip;
    };

    [[nodiscard]] QToolButton *createChip(int column);
    void showTexts();
    void remove(int column);

    FlowLayout &m_layout;
    QWidget *m_bar;
    std::map<int, ColumnKind> m_kinds;
    QMap<int, QString> m_titles;
    std::map<int, Entry> m_entries;
};

} // namespace VeilDesk
