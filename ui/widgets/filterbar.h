#pragma once

#include <QMap>
#include <QVariant>
#include <QWidget>

#include <vector>

class QToolButton;

namespace VeilDesk {

class ColumnChips;
class FilterChip;
class FlowLayout;

/// The filters above a table in one row, and a button that clears them.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    FilterChip *addChip(const QString &name);
    /// In front of the chips.
    void addLeading(QWidget *widget);

    /// What the operator wrote about single columns.
    [[nodiscard]] ColumnChips &columnChips() { return *m_columnChips; }
    [[nodiscard]] const ColumnChips &columnChips() const { return *m_columnChips; }

    [[nodiscard]] bool isFiltering() const;
    /// Of the chips that are set, by their names; and of the columns.
    [[nodiscard]] QMap<QString, QVariant> values() const;
    /// Chips that are not named are cleared.
    void setValues(const QMap<QString, QVariant> &values);

signals:
    void changed();
    void clearRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    FlowLayout *m_layout;
    std::vector<FilterChip *> m_chips;
    QToolButton *m_clearButton;
    ColumnChips *m_columnChips;
};

} // namespace VeilDesk
