#include "models/storage/sqlfunctions.h"

#include "models/storage/connection.h"

#include <QDateTime>
#include <QTimeZone>

#include <sqlite3.h>

#include <optional>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

using SqlFunction = void (*)(sqlite3_context *, int, sqlite3_value **);

QString textOf(sqlite3_value *value)
{
    const void *text = sqlite3_value_text16(value);
    const int bytes = sqlite3_value_bytes16(value);
    return QString(static_cast<const QChar *>(text), bytes / qsizetype(sizeof(QChar)));
}

std::optional<qint64> integerOf(sqlite3_value *value)
{
    const int type = sqlite3_value_numeric_type(value);
    if (type != SQLITE_INTEGER && type != SQLITE_FLOAT)
        return std::nullopt;
    return sqlite3_value_int64(value);
}

std::optional<qint64> secondsOfText(const QString &text)
{
    auto time = QDateTime::fromString(text.trimmed().replace(u' ', u'T'), Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toSecsSinceEpoch();
}

std::optional<qint64> secondsOf(sqlite3_value *value)
{
    const auto number = integerOf(value);
    if (!number)
        return sqlite3_value_type(value) == SQLITE_TEXT ? secondsOfText(textOf(value))
                                                        : std::nullopt;
    return *number > LatestSeconds ? *number / 1000 : *number;
}

void returnOptional(sqlite3_context *context, std::optional<qint64> result)
{
    if (result)
        sqlite3_result_int64(context, *result);
    else
        sqlite3_result_null(context);
}

void integerFunction(sqlite3_context *context, int, sqlite3_value **arguments)
{
    returnOptional(context, integerOf(arguments[0]));
}

void secondsFunction(sqlite3_context *context, int, sqlite3_value **arguments)
{
    returnOptional(context, secondsOf(arguments[0]));
}

void containsFunction(sqlite3_context *context, int, sqlite3_value **arguments)
{
    const bool contains = textOf(arguments[0]).contains(textOf(arguments[1]), Qt::CaseInsensitive);
    sqlite3_result_int(context, contains ? 1 : 0);
}

int registerFunction(sqlite3 *database, const char *name, int argumentCount, SqlFunction function)
{
    return sqlite3_create_function_v2(database, name, argumentCount,
                                      SQLITE_UTF16 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                                      nullptr, function, nullptr, nullptr, nullptr);
}

} // namespace

Result<> registerSqlFunctions(sqlite3 *database)
{
    for (const int code : {registerFunction(database, "veildesk_integer", 1, integerFunction),
                           registerFunction(database, "veildesk_seconds", 1, secondsFunction),
                           registerFunction(database, "veildesk_contains", 2, containsFunction)}) {
        if (code != SQLITE_OK)
            return failure(storageError(code, QString::fromUtf8(sqlite3_errstr(code))));
    }
    return {};
}

} // namespace VeilDesk
