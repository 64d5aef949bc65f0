#pragma once

#include "models/domain/accesskey.h"
#include "models/itemmodels/pagedrowsmodel.h"
#include "models/storage/keyfilter.h"

namespace VeilDesk {

/// All keys with what an operator wants to know of them; uuids are masked.
class KeysModel final : public PagedRowsModel<AccessKey, &AccessKey::id>
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

    [[nodiscard]] static KeyOrder orderBy(int column, Qt::SortOrder direction);
    [[nodiscard]] QString displayText(const AccessKey &key, int column) const;
    /// What displayText() says, for a file: numbers bare, times in UTC (ISO 8601), nothing for what
    /// is not known. The uuid stays masked. Any thread.
    [[nodiscard]] static QString exportText(const AccessKey &key, int column, Timestamp now);
    /// The customer's name, else the id; empty when the key has no customer.
    [[nodiscard]] static QString customerText(const AccessKey &key);
    [[nodiscard]] static QString serverText(const AccessKey &key);
    [[nodiscard]] static QString stateText(KeyState state);
    /// The name of the icon that stands for the state.
    [[nodiscard]] static QString stateSymbol(KeyState state);
    [[nodiscard]] static Tone stateTone(KeyState state);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

protected:
    [[nodiscard]] QVariant dataOf(const AccessKey &key, int column, int role) const override;

private:
    [[nodiscard]] QVariant plainData(const AccessKey &key, int column, int role) const;
    [[nodiscard]] QString toolTip(const AccessKey &key, int column) const;

    Clock m_clock;
};

} // namespace VeilDesk
