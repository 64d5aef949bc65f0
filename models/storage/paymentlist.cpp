#include "models/storage/paymentlist.h"

#include "models/storage/columnfilter.h"
#include "models/storage/customername.h"
#include "models/storage/paymentrepository.h"
#include "models/storage/rawrows.h"
#include "models/storage/rowdefects.h"
#include "models/storage/rows.h"
#include "models/storage/rowsbyid.h"
#include "models/storage/searchword.h"
#include "models/storage/sqlclauses.h"

namespace VeilDesk::PaymentList {

using namespace Qt::StringLiterals;

namespace {

/// The SQL of the table: what payments are ordered by, and whom and what they name.
class PaymentColumns
{
public:
    explicit PaymentColumns(const SchemaCapabilities &capabilities)
        : m_capabilities(capabilities)
        , m_payment(capabilities, "payments"_L1, "p"_L1)
        , m_user(capabilities, "users"_L1, "u"_L1)
        , m_tariff(capabilities, "tariffs"_L1, "t"_L1)
    { }

    [[nodiscard]] QString value(PaymentSort by) const
    {
        switch (by) {
        case PaymentSort::Id:
            return u"p.id"_s;
        case PaymentSort::Reference:
            return m_payment.text("payment_id"_L1) + u" COLLATE NOCASE"_s;
        case PaymentSort::Status:
            return m_payment.text("status"_L1);
        case PaymentSort::Customer:
            return customerNameSql(m_user) + u" COLLATE NOCASE"_s;
        case PaymentSort::Tariff:
            return m_tariff.text("name"_L1) + u" COLLATE NOCASE"_s;
        case PaymentSort::Amount:
            return m_payment.integer("amount"_L1);
        case PaymentSort::Created:
            return m_payment.seconds("created_at"_L1);
        case PaymentSort::Paid:
            return m_payment.seconds("paid_at"_L1);
        }
        Q_UNREACHABLE();
    }

    [[nodiscard]] QString source() const
    {
        return u" FROM payments AS p"_s
            + m_user.leftJoin("user_id"_L1, m_payment.integer("user_id"_L1))
            + m_tariff.leftJoin("id"_L1, m_payment.integer("tariff_id"_L1));
    }

    [[nodiscard]] QString names() const
    {
        return u"p.id, %1, %2"_s.arg(customerNameSql(m_user), m_tariff.text("name"_L1));
    }

    /// That the payment is the :customer's.
    [[nodiscard]] QString isOf() const { return m_payment.text("user_id"_L1) + u" = :customer"_s; }

    [[nodiscard]] QString contains(const SearchWord &word) const
    {
        QStringList texts{m_payment.text("payment_id"_L1), m_payment.text("email"_L1),
                          m_payment.text("user_id"_L1)};
        if (m_capabilities.hasTable(u"users"_s))
            texts += customerTexts(m_user);
        return u'(' + word.isIn(texts) + u')';
    }

private:
    const SchemaCapabilities &m_capabilities;
    const TableColumns m_payment;
    const TableColumns m_user;
    const TableColumns m_tariff;
};

struct Names
{
    PaymentId id;
    QString customer;
    QString tariff;
};

Names readNames(const QSqlQuery &row)
{
    return {{row.value(0).toLongLong()},
            row.value(1).toString().simplified(),
            row.value(2).toString().simplified()};
}

Result<std::vector<PaymentSummary>> loadSome(const Connection &connection,
                                             std::span<const PaymentId> ids)
{
    PaymentFilter filter;
    filter.ids.assign(ids.begin(), ids.end());
    const auto payments = PaymentRepository::load(connection, filter);
    if (!payments)
        return failure(payments.error());
    const auto claims = ClaimRepository::load(connection, *payments);
    if (!claims)
        return failure(claims.error());
    const PaymentColumns columns(connection.capabilities());
    const auto names = collectRows(connection.run(u"SELECT "_s + columns.names() + columns.source()
                                                  + u" WHERE p.id IN "_s + idList(ids)),
                                   readNames);
    if (!names)
        return failure(names.error());
    std::map<PaymentId, Names> byId;
    for (const auto &name : *names)
        byId.emplace(name.id, name);
    std::vector<PaymentSummary> rows;
    for (const auto &payment : *payments) {
        const auto claim = claims->constFind(payment.id);
        const auto &name = byId[payment.id];
        rows.push_back({payment, name.customer, name.tariff,
                        claim == claims->cend() ? std::nullopt : std::optional(*claim)});
    }
    return DataQuality::withDefects(connection, u"payments"_s, std::move(rows),
                                    &PaymentSummary::id);
}

} // namespace

Result<std::vector<PaymentId>> loadIds(const Connection &connection, const PaymentQuery &query,
                                       const PaymentOrder &order)
{
    if (const auto required = requireTable(connection, "payments"_L1); !required)
        return failure(required.error());
    const PaymentColumns columns(connection.capabilities());
    WhereClause where;
    if (query.customer)
        where.add(columns.isOf(), ":customer"_L1, query.customer->value);
    if (query.status)
        where.add(PaymentRepository::statusCondition(connection.capabilities(), *query.status));
    for (const auto &word : SearchWord::split(query.search))
        where.add(columns.contains(word), word.placeholder(), word.value());
    int index = 0;
    for (const auto &[column, condition] : query.columns)
        addCondition(where, columns.value(column), condition, index++);
    const auto numbers =
        collectNumbers(connection,
                       u"SELECT p.id"_s + columns.source() + where.text()
                           + orderClause(columns.value(order.by), order.direction, u"p.id"_s)
                           + limitClause(query.limit, 0),
                       where.bindings());
    if (!numbers)
        return failure(numbers.error());
    std::vector<PaymentId> ids;
    ids.reserve(numbers->size());
    for (const auto number : *numbers)
        ids.push_back({number});
    return ids;
}

Result<std::vector<PaymentSummary>> loadRows(const Connection &connection,
                                             const std::vector<PaymentId> &ids)
{
    if (const auto required = requireTable(connection, "payments"_L1); !required)
        return failure(required.error());
    return loadRowsById<PaymentSummary>(
        ids, [&](std::span<const PaymentId> some) { return loadSome(connection, some); },
        &PaymentSummary::id);
}

Result<std::map<PaymentStatus, qint64>> countByStatus(const Connection &connection)
{
    if (const auto required = requireTable(connection, "payments"_L1); !required)
        return failure(required.error());
    const TableColumns payment(connection.capabilities(), "payments"_L1, "p"_L1);
    const auto counted =
        collectRows(connection.run(u"SELECT %1, COUNT(*) FROM payments AS p GROUP BY 1"_s.arg(
                        payment.text("status"_L1))),
                    [](const QSqlQuery &row) {
                        return std::pair(paymentStatusFromText(row.value(0).toString()),
                                         row.value(1).toLongLong());
                    });
    if (!counted)
        return failure(counted.error());
    std::map<PaymentStatus, qint64> counts;
    for (const auto &[status, count] : *counted)
        counts[status] += count;
    return counts;
}

} // namespace VeilDesk::PaymentList
