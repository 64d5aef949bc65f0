#pragma once

#include "models/domain/accesskey.h"
#include "models/storage/keyfilter.h"
#include "models/storage/tablecolumns.h"

#include <QStringList>

namespace VeilDesk {

/// What is known of a key in SQL, over whatever tables and columns the database has: of the row k
/// of v2ray_keys and what belongs to it.
class KeyExpressions
{
public:
    /// The capabilities must outlive the expressions.
    explicit KeyExpressions(const SchemaCapabilities &capabilities);

    /// All columns, for read(), and " FROM" what they are selected.
    [[nodiscard]] QString row() const;
    [[nodiscard]] QString rowSource() const;
    [[nodiscard]] static AccessKey read(const QSqlQuery &row);

    /// The key's own column as it is; NULL where it is missing.
    [[nodiscard]] QString plain(QLatin1StringView column) const { return m_key.text(column); }
    /// KeyState at :now as a number.
    [[nodiscard]] QString state() const;
    [[nodiscard]] QString isDeleting() const;
    [[nodiscard]] QString isNotPersisted() const;
    /// " FROM … AS k WHERE" k are the keys that the subscription of this id, in SQL, has: neither
    /// those that are to be deleted nor rows without a uuid, which no server can be asked about.
    /// More terms may follow after " AND". Only server_id and v2ray_uuid of k are sure to be there.
    [[nodiscard]] QString heldBy(const QString &subscription) const;
    [[nodiscard]] QString expiresAt() const;
    [[nodiscard]] QString verifiedAt() const;
    /// Whose key it is, as a number.
    [[nodiscard]] QString owner() const;
    [[nodiscard]] QString sortValue(KeySort by) const;

    /// Of the key, that sortValue() looks at in every row. What it needs for some rows only, as the
    /// end of a key without a subscription, is not meant.
    [[nodiscard]] QStringList columnsOf(KeySort by) const;
    /// The tables beside v2ray_keys that the statement names.
    [[nodiscard]] QString joins(const QString &statement) const;

private:
    [[nodiscard]] QString own(const QString &value) const;
    [[nodiscard]] QString isAmong(QLatin1StringView table, const QString &condition) const;
    [[nodiscard]] QString ownExpiresAt() const;

    const SchemaCapabilities &m_capabilities;
    const TableColumns m_key;
    const TableColumns m_server;
    const TableColumns m_user;
    const TableColumns m_subscription;
    const TableColumns m_own;
};

} // namespace VeilDesk
