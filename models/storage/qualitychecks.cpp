#include "models/storage/qualitychecks.h"

#include "models/storage/paymentrepository.h"

#include <algorithm>

namespace VeilDesk::DataQuality {

using namespace Qt::StringLiterals;

namespace {

/// The ids of the rows of a table for which a condition holds.
Check rowsWhere(const QString &kind, const QString &table, const QString &column,
                const QString &condition, const QString &message)
{
    const auto id = Check::idOf(table);
    return {kind,
            table,
            {},
            message,
            {table + u'.' + id, table + u'.' + column},
            column,
            u"SELECT %1 FROM %2 WHERE (%3) AND "_s.arg(id, table, condition) + u"%1"_s,
            id + u" IN %1"_s,
            {}};
}

/// As rowsWhere(), where the value in the column is wrong.
Check valuesWhere(const QString &kind, const QString &table, const QString &column,
                  const QString &condition, const QString &message)
{
    auto check = rowsWhere(kind, table, column, condition, message);
    check.isOfValue = true;
    return check;
}

/// As valuesWhere(), of a kind that is found in many columns.
Check columnWhere(const QString &kind, const QString &table, const QString &column,
                  const QString &condition, const QString &message)
{
    auto check = valuesWhere(kind, table, column, condition, message);
    check.column = column;
    return check;
}

/// That a column holds nothing, or what stands for it. By its index SQLite would look at all such
/// rows where few are asked for by their ids; the plus forbids it.
QString isEmpty(const QString &column, const QString &empty)
{
    const auto isNull = u'+' + column + u" IS NULL"_s;
    return empty.isEmpty() ? isNull : u"%1 OR +%2 = %3"_s.arg(isNull, column, empty);
}

Check missingParent(const QString &kind, const QString &message, const QString &child,
                    const QString &column, const QString &parent, const QString &parentId)
{
    auto check = rowsWhere(kind, child, column,
                           u"%1 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM %2 AS p WHERE p.%3 = "
                           "%4.%1)"_s.arg(column, parent, parentId, child),
                           message);
    check.needs += parent + u'.' + parentId;
    return check;
}

std::vector<Check> orphansOfKeys()
{
    return {
        missingParent(u"key_of_missing_server"_s,
                      u"The key's server does not exist, so the key cannot be verified or revoked "
                      "there; remove it by hand"_s,
                      u"v2ray_keys"_s, u"server_id"_s, u"servers"_s, u"id"_s),
        missingParent(
            u"key_of_missing_subscription"_s,
            u"The key's subscription does not exist, so nothing says when it ends; revoke "
            "it, or give the customer a new one"_s,
            u"v2ray_keys"_s, u"subscription_id"_s, u"subscriptions"_s, u"id"_s),
        missingParent(u"key_of_missing_user"_s,
                      u"The key's user does not exist, so it is shown without a customer; add the "
                      "user, or revoke the key"_s,
                      u"v2ray_keys"_s, u"user_id"_s, u"users"_s, u"user_id"_s),
        missingParent(u"key_of_missing_tariff"_s,
                      u"The key's tariff does not exist, so its limits are unknown; the key works "
                      "on"_s,
                      u"v2ray_keys"_s, u"tariff_id"_s, u"tariffs"_s, u"id"_s),
    };
}

std::vector<Check> otherOrphans()
{
    return {
        missingParent(
            u"subscription_of_missing_user"_s,
            u"The subscription's user does not exist, so nobody can be told about it; add "
            "the user, or let it expire"_s,
            u"subscriptions"_s, u"user_id"_s, u"users"_s, u"user_id"_s),
        missingParent(u"subscription_of_missing_tariff"_s,
                      u"The subscription's tariff does not exist, so its limit falls back to none; "
                      "extend it by another tariff"_s,
                      u"subscriptions"_s, u"tariff_id"_s, u"tariffs"_s, u"id"_s),
        missingParent(u"payment_of_missing_user"_s,
                      u"The payment's user does not exist, so it cannot be delivered; add the user "
                      "first"_s,
                      u"payments"_s, u"user_id"_s, u"users"_s, u"user_id"_s),
        missingParent(u"payment_of_missing_tariff"_s,
                      u"The payment's tariff does not exist, so it cannot be delivered; nothing "
                      "needs doing if it is completed"_s,
                      u"payments"_s, u"tariff_id"_s, u"tariffs"_s, u"id"_s),
        missingParent(u"payment_of_missing_subscription"_s,
                      u"The payment's subscription does not exist, as is usual after the bot "
                      "removed an expired one; nothing needs doing"_s,
                      u"payments"_s, u"subscription_id"_s, u"subscriptions"_s, u"id"_s),
    };
}

/// Rows with the same values in some columns as an older one. `by` is the one that tells most.
Check duplicates(const QString &kind, const QString &table, const QStringList &columns,
                 const QString &by, const QString &message)
{
    QStringList needs{table + u".id"_s};
    QStringList present;
    for (const auto &column : columns) {
        needs += table + u'.' + column;
        present += column + u" <> ''"_s;
    }
    return {kind,
            table,
            {},
            message,
            needs,
            columns.first(),
            u"SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY %1 ORDER BY id) AS place "
            "FROM %2 WHERE %3 AND "_s.arg(columns.join(u", "_s), table, present.join(u" AND "_s))
                + u"%1) WHERE place > 1"_s,
            u"%1 IN (SELECT %1 FROM %2 WHERE id IN "_s.arg(by, table) + u"%1)"_s,
            by};
}

Check duplicateKeys()
{
    return duplicates(
        u"duplicate_key"_s, u"v2ray_keys"_s, {u"server_id"_s, u"subscription_id"_s},
        u"subscription_id"_s,
        u"The subscription has an older key on the same server, so the customer holds two; "
        "revoke the newer one"_s);
}

Check duplicatePayments()
{
    return duplicates(u"duplicate_payment"_s, u"payments"_s, {u"payment_id"_s}, u"payment_id"_s,
                      u"An older payment has the same number at its provider, so one sale is "
                      "recorded twice; compare the two by hand"_s);
}

std::vector<Check> contentChecks()
{
    return {
        rowsWhere(u"key_without_uuid"_s, u"v2ray_keys"_s, u"v2ray_uuid"_s,
                  isEmpty(u"v2ray_uuid"_s, u"''"_s),
                  u"The key has no uuid, so no server can know it; remove it by hand"_s),
        valuesWhere(
            u"payment_with_swapped_columns"_s, u"payments"_s, u"user_id"_s,
            u"typeof(user_id) = 'text'"_s,
            u"The payment's user is not a number: its columns are probably swapped, so it is "
            "never processed; correct it by hand"_s),
        valuesWhere(
            u"payment_with_unknown_status"_s, u"payments"_s, u"status"_s,
            PaymentRepository::unknownStatusCondition(u"status"_s),
            u"The payment's status is none of the bot's, which takes it for pending; correct "
            "it by hand"_s),
        valuesWhere(
            u"payment_with_unreadable_metadata"_s, u"payments"_s, u"metadata"_s,
            u"metadata <> '' AND NOT json_valid(metadata)"_s,
            u"The payment's metadata is not JSON, so it is shown as text and left as it is"_s),
    };
}

QString isNotWhole(const QString &column)
{
    return u"typeof(%1) NOT IN ('integer', 'null')"_s.arg(column);
}

std::vector<Check> dateChecks(const QString &table, const QString &column)
{
    // The first second that no date in seconds reaches and every one in milliseconds does.
    constexpr auto firstMilliseconds = "100000000000"_L1;
    return {columnWhere(u"date_of_wrong_type"_s, table, column, isNotWhole(column),
                        u"%1 is not a whole number of seconds, so the time shown may be wrong; "
                        "correct it by hand"_s.arg(column)),
            columnWhere(u"date_in_milliseconds"_s, table, column,
                        u"typeof(%1) = 'integer' AND %1 >= %2"_s.arg(column, firstMilliseconds),
                        u"%1 is in milliseconds, which the bot takes for a time far in the future; "
                        "divide it by 1000 by hand"_s.arg(column))};
}

Check numberCheck(const QString &table, const QString &column)
{
    return columnWhere(
        u"number_of_wrong_type"_s, table, column,
        u"typeof(%1) NOT IN ('integer', 'real', 'null')"_s.arg(column),
        u"%1 is not a number and is taken for none; correct it by hand"_s.arg(column));
}

/// Of what has no parts, as the minor units of an amount.
Check wholeNumberCheck(const QString &table, const QString &column)
{
    return columnWhere(
        u"number_of_wrong_type"_s, table, column, isNotWhole(column),
        u"%1 is not a whole number and is taken for none; correct it by hand"_s.arg(column));
}

/// A column that the bot cannot do without, and what stands for nothing in it beside NULL, in SQL.
struct NeededColumn
{
    QString table;
    QString column;
    QString empty = {};
};

/// Left out is what may be NULL by the bot's rules (spec/database 1.1), what a check of its own
/// looks at, and the customer of a key, for keys are also issued without one.
const std::vector<NeededColumn> &neededColumns()
{
    static const std::vector<NeededColumn> columns{
        {u"servers"_s, u"name"_s, u"''"_s},
        {u"servers"_s, u"api_url"_s, u"''"_s},
        {u"servers"_s, u"active"_s},
        {u"tariffs"_s, u"name"_s, u"''"_s},
        {u"tariffs"_s, u"duration_sec"_s},
        {u"tariffs"_s, u"price_rub"_s},
        {u"subscriptions"_s, u"user_id"_s},
        {u"subscriptions"_s, u"subscription_token"_s, u"''"_s},
        {u"subscriptions"_s, u"created_at"_s, u"0"_s},
        {u"subscriptions"_s, u"expires_at"_s, u"0"_s},
        {u"subscriptions"_s, u"is_active"_s},
        {u"v2ray_keys"_s, u"server_id"_s},
        {u"payments"_s, u"user_id"_s},
        {u"payments"_s, u"tariff_id"_s},
        {u"payments"_s, u"payment_id"_s, u"''"_s},
        {u"payments"_s, u"amount"_s},
        {u"payments"_s, u"currency"_s, u"''"_s},
    };
    return columns;
}

Check missingValue(const NeededColumn &needed)
{
    return columnWhere(u"missing_value"_s, needed.table, needed.column,
                       isEmpty(needed.column, needed.empty),
                       u"%1 holds nothing, although the bot needs a value there; fill it in by "
                       "hand"_s.arg(needed.column));
}

const QStringList &dateColumns()
{
    static const QStringList columns{
        u"users.last_active_at"_s,     u"subscriptions.last_updated_at"_s,
        u"users.created_at"_s,         u"subscriptions.created_at"_s,
        u"subscriptions.expires_at"_s, u"v2ray_keys.created_at"_s,
        u"v2ray_keys.expiry_at"_s,     u"payments.created_at"_s,
        u"payments.updated_at"_s,      u"payments.paid_at"_s};
    return columns;
}

const QStringList &numberColumns()
{
    static const QStringList columns{
        u"servers.max_keys"_s,        u"servers.active"_s,
        u"tariffs.duration_sec"_s,    u"tariffs.traffic_limit_mb"_s,
        u"tariffs.price_rub"_s,       u"tariffs.price_crypto_usd"_s,
        u"users.blocked"_s,           u"users.is_vip"_s,
        u"subscriptions.user_id"_s,   u"subscriptions.tariff_id"_s,
        u"subscriptions.is_active"_s, u"subscriptions.traffic_limit_mb"_s,
        u"v2ray_keys.server_id"_s,    u"v2ray_keys.subscription_id"_s,
        u"v2ray_keys.user_id"_s,      u"v2ray_keys.tariff_id"_s,
        u"payments.tariff_id"_s,      u"payments.subscription_id"_s};
    return columns;
}

std::vector<Check> createChecks()
{
    std::vector<Check> all;
    const auto append = [&all](const std::vector<Check> &checks) {
        all.insert(all.end(), checks.begin(), checks.end());
    };
    append(orphansOfKeys());
    append(otherOrphans());
    append({duplicateKeys(), duplicatePayments()});
    append(contentChecks());
    for (const auto &needed : neededColumns())
        all.push_back(missingValue(needed));
    for (const auto &column : dateColumns())
        append(dateChecks(column.section(u'.', 0, 0), column.section(u'.', 1)));
    for (const auto &column : numberColumns())
        all.push_back(numberCheck(column.section(u'.', 0, 0), column.section(u'.', 1)));
    all.push_back(wholeNumberCheck(u"payments"_s, u"amount"_s));
    return all;
}

} // namespace

QString Check::idOf(const QString &table)
{
    return table == "users"_L1 ? u"user_id"_s : u"id"_s;
}

QString Check::storedText(const QString &rowId) const
{
    if (!isOfValue)
        return u"NULL"_s;
    return u"(SELECT substr(CASE typeof(stored.%1) WHEN 'blob' THEN quote(stored.%1) ELSE "
           "CAST(stored.%1 AS TEXT) END, 1, 200) FROM %2 AS stored WHERE stored.%3 = %4)"_s.arg(
               place, table, id(), rowId);
}

QString Check::queryOfAll() const
{
    return query.arg(u"TRUE"_s);
}

QString Check::queryOf(const QString &ids) const
{
    return query.arg(someRows.arg(ids));
}

bool Check::isPossible(const SchemaCapabilities &capabilities) const
{
    return std::ranges::all_of(needs, [&](const QString &need) {
        return capabilities.hasColumn(need.section(u'.', 0, 0), need.section(u'.', 1));
    });
}

bool Check::isFast(const SchemaCapabilities &capabilities) const
{
    return index.isEmpty() || !capabilities.indexOn(table, index).isEmpty();
}

const std::vector<Check> &allChecks()
{
    static const auto checks = createChecks();
    return checks;
}

} // namespace VeilDesk::DataQuality
