#include "models/storage/rawrows.h"

#include <sqlite3.h>

#include <algorithm>
#include <memory>

namespace VeilDesk {

namespace {

struct Finalizer
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};

using Statement = std::unique_ptr<sqlite3_stmt, Finalizer>;

Error lastError(const Connection &connection)
{
    auto *database = connection.handle();
    return storageError(sqlite3_extended_errcode(database),
                        QString::fromUtf8(sqlite3_errmsg(database)));
}

int bind(sqlite3_stmt *statement, const SqlBinding &binding)
{
    const auto &[name, value] = binding;
    const int parameter = sqlite3_bind_parameter_index(statement, name.data());
    if (parameter == 0)
        return SQLITE_OK;
    if (value.isNull())
        return sqlite3_bind_null(statement, parameter);
    if (value.typeId() != QMetaType::QString)
        return sqlite3_bind_int64(statement, parameter, value.toLongLong());
    const auto text = value.toString().toUtf8();
    return sqlite3_bind_text(statement, parameter, text.constData(), static_cast<int>(text.size()),
                             SQLITE_TRANSIENT);
}

Result<Statement> prepare(const Connection &connection, const QString &sql,
                          const SqlBindings &bindings)
{
    sqlite3_stmt *prepared = nullptr;
    const auto text = sql.toUtf8();
    const int code = sqlite3_prepare_v2(connection.handle(), text.constData(),
                                        static_cast<int>(text.size()), &prepared, nullptr);
    Statement statement(prepared);
    if (code != SQLITE_OK)
        return failure(lastError(connection));
    for (const auto &binding : bindings) {
        if (bind(prepared, binding) != SQLITE_OK)
            return failure(lastError(connection));
    }
    return statement;
}

template <typename Visit>
Result<> forEachRow(const Connection &connection, const QString &sql, const SqlBindings &bindings,
                    Visit visit)
{
    const auto statement = prepare(connection, sql, bindings);
    if (!statement)
        return failure(statement.error());
    int code = SQLITE_OK;
    while ((code = sqlite3_step(statement->get())) == SQLITE_ROW)
        visit(statement->get());
    if (code != SQLITE_DONE)
        return failure(lastError(connection));
    return {};
}

struct NumberedId
{
    qint64 number = 0;
    qint64 id = 0;
};

/// Equal numbers: newest first.
struct NumberedIdLess
{
    bool isAscending = true;

    bool operator()(const NumberedId &a, const NumberedId &b) const
    {
        if (a.number != b.number)
            return isAscending == (a.number < b.number);
        return a.id > b.id;
    }
};

std::optional<qint64> numberOf(sqlite3_stmt *row, const NumberOrder &order)
{
    if (sqlite3_column_type(row, 1) == SQLITE_NULL)
        return std::nullopt;
    const auto number = sqlite3_column_int64(row, 1);
    return order.rank ? order.rank(number) : number;
}

/// The first items in an order: no more are kept than are wanted (all, when negative), for a
/// million would have to be written down and sorted.
template <typename Item, typename Less>
class FirstItems
{
public:
    FirstItems(qsizetype limit, Less less)
        : m_limit(limit)
        , m_less(std::move(less))
    { }

    void add(const Item &item)
    {
        if (m_limit < 0 || std::ssize(m_items) < m_limit) {
            m_items.push_back(item);
            if (std::ssize(m_items) == m_limit)
                std::ranges::make_heap(m_items, m_less);
        } else if (m_limit > 0 && m_less(item, m_items.front())) {
            std::ranges::pop_heap(m_items, m_less);
            m_items.back() = item;
            std::ranges::push_heap(m_items, m_less);
        }
    }

    /// In order; nothing is left here.
    [[nodiscard]] std::vector<Item> take()
    {
        std::ranges::sort(m_items, m_less);
        return std::move(m_items);
    }

private:
    const qsizetype m_limit;
    const Less m_less;
    std::vector<Item> m_items;
};

} // namespace

Result<std::vector<qint64>> collectNumbers(const Connection &connection, const QString &sql,
                                           const SqlBindings &bindings)
{
    std::vector<qint64> numbers;
    const auto read = forEachRow(connection, sql, bindings, [&](sqlite3_stmt *row) {
        numbers.push_back(sqlite3_column_int64(row, 0));
    });
    return read.map([&] { return std::move(numbers); });
}

Result<std::vector<qint64>> collectByNumber(const Connection &connection, const QString &sql,
                                            const SqlBindings &bindings, const NumberOrder &order)
{
    const bool isAscending = order.direction == Qt::AscendingOrder;
    FirstItems<NumberedId, NumberedIdLess> numbered(order.limit, {isAscending});
    FirstItems<qint64, std::greater<qint64>> others(order.limit, {});
    const auto read = forEachRow(connection, sql, bindings, [&](sqlite3_stmt *row) {
        const auto id = sqlite3_column_int64(row, 0);
        if (const auto number = numberOf(row, order))
            numbered.add({*number, id});
        else
            others.add(id);
    });
    if (!read)
        return failure(read.error());

    const auto first = numbered.take();
    std::vector<qint64> ids(first.size());
    std::ranges::transform(first, ids.begin(), &NumberedId::id);
    const auto last = others.take();
    ids.insert(ids.end(), last.begin(), last.end());
    if (order.limit >= 0 && std::ssize(ids) > order.limit)
        ids.resize(static_cast<size_t>(order.limit));
    return ids;
}

Result<std::vector<NamedId>> collectNames(const Connection &connection, const QString &sql)
{
    std::vector<NamedId> named;
    const auto read = forEachRow(connection, sql, {}, [&](sqlite3_stmt *row) {
        if (const auto *text = sqlite3_column_text(row, 1))
            named.push_back({sqlite3_column_int64(row, 0), reinterpret_cast<const char *>(text)});
    });
    return read.map([&] { return std::move(named); });
}

} // namespace VeilDesk
