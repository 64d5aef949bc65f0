#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

namespace VeilDesk {

/// What one run of veildesk-cli left behind.
struct CliAnswer
{
    int code = -1; ///< -1: it crashed or did not end.
    QByteArray out;
    QByteArray err;

    /// The whole of stdout as one JSON object; empty when it is anything else.
    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QJsonValue data() const;
    [[nodiscard]] QString errorKind() const;
    [[nodiscard]] QString errorMessage() const;
};

/// Runs the real veildesk-cli in a home of its own while this process' event loop goes on, so
/// that simulated servers can answer it.
class CliProgram
{
public:
    CliProgram();

    /// The path of the program, for tests that start it in their own way.
    [[nodiscard]] static QString program();

    [[nodiscard]] CliAnswer run(const QStringList &words, const QByteArray &input = {}) const;
    /// As run(), with "--json" and the database of databasePath().
    [[nodiscard]] CliAnswer json(const QStringList &words, const QByteArray &input = {}) const;

    /// Runs one statement on the database, as another program would.
    void change(const QString &sql) const;

    [[nodiscard]] QString path(const QString &name) const { return m_home.filePath(name); }
    [[nodiscard]] QString databasePath() const { return path(QStringLiteral("test.db")); }
    [[nodiscard]] QByteArray logFile() const;

    QProcessEnvironment environment;

private:
    QTemporaryDir m_home;
};

} // namespace VeilDesk
