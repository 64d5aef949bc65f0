#pragma once

#include "models/domain/accesskey.h"
#include "models/itemmodels/markedrowsmodel.h"
#include "models/storage/keyfilter.h"

namespace VeilDesk {

/// All keys with what an operator wants to know of them; uuids are masked.
class KeysModel final : public MarkedRowsModel<AccessKey, &AccessKey::id>
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
    [[nodiscard]] QString displayText(const AccessKey &key, int column) const override;
    /// What displayText() says, for a file: numbers bare, times in UTC (ISO 8601), nothing for what
    /// is not known, and what cannot be read as it is stored. The uuid stays masked. Any thread.
    [[nodiscard]] static QString exportText(const AccessKey &key, int column, Timestamp now);
    /// The customer's name, else the id; empty when the key has no customer.
    [[nodiscard]] static QString customerText(const AccessKey &key);
    /// As DisplayText::serverName(), but what is stored where that is no id.
    [[nodiscard]] static QString serverText(const AccessKey &key);
    [[nodiscard]] static QString stateText(KeyState state);
    /// The name of the icon that stands for the state.
    [[nodiscard]] static QString stateSymbol(KeyState state);
    [[nodiscard]] static Tone stateTone(KeyState state);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

protected:
    [[nodiscard]] State stateOf(const AccessKey &key) const override;
    [[nodiscard]] QString headerText(int column) const override;
    [[nodiscard]] QString toolTip(const AccessKey &key, int column) const override;
    [[nodiscard]] const DefectMarks::Columns &markedColumns() const override;
    [[nodiscard]] QVariant linkOf(const AccessKey &key) const override { return key.link; }

private:
    Clock m_clock;
};

} // namespace VeilDesk
