#include "tests/e2e/botdatabase.h"

#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>

namespace VeilDesk {

using namespace Qt::StringLiterals;

BotDatabase::BotDatabase(const QString &path)
    : m_name(QUuid::createUuid().toString())
    , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
{
    m_database.setDatabaseName(path);
    if (!m_database.open())
        qFatal("%s", qPrintable(m_database.lastError().text()));
}

BotDatabase::~BotDatabase()
{
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

void BotDatabase::create(const QString &path, const QString &script, JournalMode journal)
{
    QFile file(QStringLiteral(VEILDESK_E2E_DATA) + u'/' + script);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.errorString()));
    const BotDatabase database(path);
    if (journal == JournalMode::Wal)
        database.change(u"PRAGMA journal_mode = WAL"_s);
    for (const auto &statement : QString::fromUtf8(file.readAll()).split(u";\n"_s)) {
        if (!statement.isEmpty())
            database.change(statement);
    }
}

QVariantMap BotDatabase::row(const QString &sql) const
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
    QVariantMap fields;
    if (!query.next())
        return fields;
    for (int i = 0; i < query.record().count(); ++i)
        fields.insert(query.record().fieldName(i), query.isNull(i) ? QVariant() : query.value(i));
    return fields;
}

QStringList BotDatabase::texts(const QString &sql) const
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
    QStringList texts;
    while (query.next())
        texts += query.value(0).toString();
    return texts;
}

QStringList BotDatabase::schema() const
{
    return texts(u"SELECT type || ' ' || name || ' ' || COALESCE(sql, '') FROM sqlite_master"
                 " WHERE tbl_name NOT LIKE 'veildesk_%' ORDER BY rowid"_s);
}

QStringList BotDatabase::rows() const
{
    QStringList rows;
    const auto tables = texts(u"SELECT name FROM sqlite_master WHERE type = 'table'"
                              " AND name NOT LIKE 'veildesk_%' AND name NOT LIKE 'sqlite_%'"_s);
    for (const auto &table : tables) {
        auto columns = texts(u"SELECT name FROM pragma_table_info('%1')"_s.arg(table));
        for (auto &column : columns)
            column = u"quote(%1)"_s.arg(column);
        rows += table;
        rows += texts(
            u"SELECT %1 FROM %2 ORDER BY rowid"_s.arg(columns.join(u" || ', ' || "_s), table));
    }
    return rows;
}

void BotDatabase::change(const QString &sql) const
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
}

} // namespace VeilDesk
