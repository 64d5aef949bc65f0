#pragma once

#include "tests/e2e/botdatabase.h"
#include "tests/simulator/simulator.h"
#include "tests/support/cliprogram.h"

#include <QProcess>

#include <memory>
#include <vector>

namespace VeilDesk {

/// Paid payments in a new database, simulated servers for them, and veildesk-cli to deliver them
/// in processes that may be killed. The programs' clock stands still, so that every second that
/// was paid for can be counted. A failure to set this up ends the test program.
class PaymentWorld
{
    Q_DISABLE_COPY_MOVE(PaymentWorld)

public:
    static constexpr qint64 Now = 1'800'000'000;
    static constexpr qint64 Term = 2'592'000;

    explicit PaymentWorld(int servers);

    /// Paid, for a month.
    void addPayment(const QString &reference, qint64 user);

    /// Of the programs that are started from now on.
    [[nodiscard]] QProcessEnvironment &environment() { return m_cli.environment; }
    [[nodiscard]] CliAnswer run(const QStringList &words) const;
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &words) const;
    /// Waits while the servers go on answering.
    static void waitFor(QProcess &process);
    /// Kills it once it has logged that many lines, from the first one with that text on, and
    /// returns their count, which goes on. It can't get far ahead of us where the servers that it
    /// asks are in this process.
    static std::shared_ptr<const qsizetype> killAtLine(QProcess &process, qsizetype number,
                                                       const QByteArray &from = {});
    /// Kills it at the server's change of its keys with that number from now on, while the answer
    /// is still on its way.
    void killAtChange(QProcess &process, int number);
    /// The same so many milliseconds after the servers got their request with that number.
    void killAfterRequest(QProcess &process, int number, int delayMs);

    [[nodiscard]] Simulator &server(size_t index) { return *m_servers.at(index); }
    [[nodiscard]] size_t serverCount() const { return m_servers.size(); }
    void clearFaults();

    [[nodiscard]] qint64 count(const QString &sql) const;
    [[nodiscard]] const BotDatabase &database() const { return *m_database; }
    [[nodiscard]] QString databasePath() const { return m_cli.databasePath(); }

    /// What is wrong with the database or the servers when nobody works on them: empty when every
    /// payment is completed or paid, every customer's term is the sum of what was completed, and
    /// each key is on its server, in the database, and alone.
    [[nodiscard]] QStringList defects() const;

private:
    [[nodiscard]] QStringList arguments(const QStringList &words) const;
    void addServer(int number);

    CliProgram m_cli;
    std::vector<std::unique_ptr<Simulator>> m_servers;
    std::unique_ptr<BotDatabase> m_database;
};

} // namespace VeilDesk
