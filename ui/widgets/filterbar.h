#pragma once

#include <QMap>
#include <QVariant>
#include <QWidget>

#include <vector>

class QToolButton;

namespace VeilDesk {

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

    [[nodiscard]] bool isFiltering() const;
    /// Of the chips that are set, by their names.
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
};

} // namespace VeilDesk
