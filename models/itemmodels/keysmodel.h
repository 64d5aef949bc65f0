#pragma once

#include "models/domain/accesskey.h"
#include "models/itemmodels/pagedmodel.h"
#include "models/itemmodels/recentrows.h"
#include "models/storage/keyfilter.h"

namespace VeilDesk {

/// All keys with what an operator wants to know of them; uuids are masked.
class KeysModel final : public PagedModel
{
    Q_OBJECT

public:
    enum Column {
        StateColumn,
        CustomerColumn,
        SubscriptionColumn,
        ServerColumn,
        EmailColumn,
        UuidColumn,
        CreatedColumn,
        ExpiresColumn,
        VerifiedColumn,
        ColumnCount
    };

    explicit KeysModel(Clock clock, QObject *parent = nullptr);

    /// What was found of the keys that were asked for; the others are gone.
    void setRows(const std::vector<qint64> &asked, std::vector<AccessKey> found);
    /// Null unless the key is loaded.
    [[nodiscard]] const AccessKey *find(KeyId id) const { return m_rows.find(id.value); }

    [[nodiscard]] static KeyOrder orderBy(int column, Qt::SortOrder direction);
    [[nodiscard]] QString displayText(const AccessKey &key, int column) const;
    /// What displayText() says, for a file: numbers bare, times in UTC (ISO 8601), nothing for what
    /// is not known. The uuid stays masked. Any thread.
    [[nodiscard]] static QString exportText(const AccessKey &key, int column, Timestamp now);
    /// The customer's name, else the id; empty when the key has no customer.
    [[nodiscard]] static QString customerText(const AccessKey &key);
    [[nodiscard]] static QString stateText(KeyState state);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

protected:
    [[nodiscard]] bool isLoaded(qint64 id) const override { return m_rows.contains(id); }

private:
    [[nodiscard]] QString toolTip(const AccessKey &key, int column) const;
    [[nodiscard]] QVariant dataOf(const AccessKey &key, int column, int role) const;

    Clock m_clock;
    RecentRows<AccessKey> m_rows;
};

} // namespace VeilDesk
