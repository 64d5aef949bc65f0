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
                                            const SqlBindings &bindings, Qt::SortOrder direction)
{
    std::vector<NumberedId> numbered;
    std::vector<qint64> others;
    const auto read = forEachRow(connection, sql, bindings, [&](sqlite3_stmt *row) {
        const auto id = sqlite3_column_int64(row, 0);
        if (sqlite3_column_type(row, 1) == SQLITE_NULL)
            others.push_back(id);
        else
            numbered.push_back({sqlite3_column_int64(row, 1), id});
    });
    if (!read)
        return failure(read.error());

    const bool isAscending = direction == Qt::AscendingOrder;
    std::ranges::sort(numbered, [isAscending](const NumberedId &a, const NumberedId &b) {
        if (a.number != b.number)
            return isAscending == (a.number < b.number);
        return a.id > b.id;
    });
    std::ranges::sort(others, std::ranges::greater());
    std::vector<qint64> ids(numbered.size());
    std::ranges::transform(numbered, ids.begin(), &NumberedId::id);
    ids.insert(ids.end(), others.begin(), others.end());
    return ids;
}

} // namespace VeilDesk
