#pragma once

#include <QSqlDatabase>
#include <QString>
#include <QStringList>
#include <QVariantMap>

namespace VeilDesk {

enum class JournalMode { Delete, Wal };

/// The bot's side of a database file: a connection that knows nothing of VeilDesk. Any failure
/// ends the test program.
class BotDatabase
{
    Q_DISABLE_COPY_MOVE(BotDatabase)

public:
    explicit BotDatabase(const QString &path);
    ~BotDatabase();

    /// A new file made by the statements of tests/e2e/data/`script`.
    static void create(const QString &path, const QString &script, JournalMode journal);

    /// By column name, NULL as an invalid variant; empty when there is no row.
    [[nodiscard]] QVariantMap row(const QString &sql) const;
    [[nodiscard]] QVariant value(const QString &sql) const { return row(sql).first(); }
    /// The first column of every row.
    [[nodiscard]] QStringList texts(const QString &sql) const;
    /// The definition of every table and index but VeilDesk's, in the order of their creation.
    [[nodiscard]] QStringList schema() const;
    /// Every value of every table but VeilDesk's, as it is stored.
    [[nodiscard]] QStringList rows() const;
    void change(const QString &sql) const;

private:
    QString m_name;
    QSqlDatabase m_database;
};

} // namespace VeilDesk
