#include "tests/support/tabledump.h"

#include <QSqlRecord>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

void appendRow(const QSqlQuery &row, QByteArray &dump)
{
    const int columns = row.record().count();
    for (int column = 0; column < columns; ++column) {
        const auto value = row.value(column);
        dump += value.isNull() ? "null" : value.typeName();
        dump += ' ' + value.toByteArray() + '\t';
    }
    dump += '\n';
}

Result<QByteArray> dump(const Connection &connection, const QStringList &tables)
{
    QByteArray dump;
    for (const auto &table : tables) {
        auto rows = connection.run(u"SELECT rowid, * FROM %1 ORDER BY rowid"_s.arg(table));
        if (!rows)
            return failure(rows.error());
        while (rows->next())
            appendRow(rows->row(), dump);
    }
    return dump;
}

} // namespace

QByteArray dumpTables(Database &database, const QStringList &tables)
{
    const auto dumped =
        database.read([tables](const Connection &connection) { return dump(connection, tables); })
            .result();
    if (!dumped)
        qFatal("%s", qPrintable(dumped.error().detail()));
    return *dumped;
}

} // namespace VeilDesk
