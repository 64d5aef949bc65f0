#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

namespace VeilDesk {

/// Sorts by SortRole (texts as people do, numbers inside them by value) and keeps the rows whose
/// SearchRole contains every word searched for.
class SearchProxyModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit SearchProxyModel(QAbstractItemModel *source, QObject *parent = nullptr);

    void setSearch(const QString &text);
    [[nodiscard]] bool isSearching() const { return !m_words.isEmpty(); }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QStringList m_words;
    QCollator m_collator;
};

} // namespace VeilDesk
