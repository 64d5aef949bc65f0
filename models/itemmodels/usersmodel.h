#pragma once

#include "models/domain/customersummary.h"
#include "models/itemmodels/pagedrowsmodel.h"
#include "models/storage/customerfilter.h"

namespace VeilDesk {

/// All customers with what they have, and marks where the database holds wrong values.
class UsersModel final : public PagedRowsModel<CustomerSummary, &CustomerSummary::id>
{
    Q_OBJECT

public:
    enum Column {
        IdColumn,
        UsernameColumn,
        NameColumn,
        KeysColumn,
        SubscriptionsColumn,
        StateColumn,
        VipColumn,
        CreatedColumn,
        LastActiveColumn,
        ColumnCount
    };

    explicit UsersModel(Clock clock, QObject *parent = nullptr);

    [[nodiscard]] static CustomerOrder orderBy(int column, Qt::SortOrder direction);
    [[nodiscard]] QString displayText(const CustomerSummary &user, int column) const;
    /// What displayText() says, for a file: names and numbers bare, times in UTC (ISO 8601),
    /// nothing for what is not known, and what cannot be read as it is stored. Any thread.
    [[nodiscard]] static QString exportText(const CustomerSummary &user, int column);
    /// Whether the bot can write to the customer.
    [[nodiscard]] static QString stateText(bool blocked);

    /// The user name can be edited in its cell; what is written there is asked for by
    /// editRequested() and shown once it is stored.
    void setEditable(bool isEditable) { m_isEditable = isEditable; }

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

signals:
    void editRequested(const VeilDesk::Customer &before, const VeilDesk::Customer &after);

protected:
    [[nodiscard]] QVariant dataOf(const CustomerSummary &user, int column, int role) const override;

private:
    [[nodiscard]] QVariant plainData(const CustomerSummary &user, int column, int role) const;
    [[nodiscard]] QString toolTip(const CustomerSummary &user, int column) const;

    Clock m_clock;
    bool m_isEditable = false;
};

} // namespace VeilDesk
