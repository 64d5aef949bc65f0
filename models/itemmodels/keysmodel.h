#pragma once

#include "models/domain/accesskey.h"
#include "models/itemmodels/vectormodel.h"

#include <QHash>

namespace VeilDesk {

/// All keys with what an operator wants to know of them; uuids are masked.
class KeysModel final : public VectorModel<AccessKey, &AccessKey::id>
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

    /// How customers are called; the others show their id.
    void setCustomerNames(QHash<CustomerId, QString> names);

    [[nodiscard]] QString customerName(const AccessKey &key) const;
    [[nodiscard]] static QString stateText(KeyState state);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString displayText(const AccessKey &key, int column) const;
    [[nodiscard]] QVariant sortValue(const AccessKey &key, int column) const;
    [[nodiscard]] QString toolTip(const AccessKey &key, int column) const;
    [[nodiscard]] QString searchText(const AccessKey &key) const;

    Clock m_clock;
    QHash<CustomerId, QString> m_customerNames;
};

} // namespace VeilDesk
