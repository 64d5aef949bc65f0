#include "tests/e2e/paymentworld.h"

#include <QEventLoop>
#include <QTimer>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QStringList patience{u"--now"_s, QString::number(PaymentWorld::Now),
                           u"--set"_s, u"retry.delay=0.05"_s,
                           u"--set"_s, u"retry.cap=0.1"_s,
                           u"--set"_s, u"retry.rounds=1"_s,
                           u"--set"_s, u"recovery.settle=0.4"_s,
                           u"--set"_s, u"timeout.call=30"_s};

void require(const CliAnswer &answer)
{
    if (answer.code != 0)
        qFatal("%s%s", answer.out.constData(), answer.err.constData());
}

} // namespace

PaymentWorld::PaymentWorld(int servers)
{
    require(run({u"db"_s, u"init"_s}));
    require(
        run({u"tariff"_s, u"add"_s, u"--name"_s, u"Month"_s, u"--duration-sec"_s,
             QString::number(Term), u"--price-rub"_s, u"100"_s, u"--traffic-limit-mb"_s, u"0"_s}));
    m_database = std::make_unique<BotDatabase>(databasePath());
    m_database->change(u"PRAGMA busy_timeout = 5000"_s);
    for (int number = 1; number <= servers; ++number)
        addServer(number);
}

void PaymentWorld::addServer(int number)
{
    const auto dialect = number % 2 == 0 ? Dialect::Users : Dialect::KeysBearer;
    SimulatorOptions options;
    options.dialect = dialect;
    options.apiKey = "planted-api-key"_ba;
    options.latency = 10ms;
    auto &simulator = *m_servers.emplace_back(std::make_unique<Simulator>(options));
    if (const auto started = simulator.start(); !started)
        qFatal("%s", qPrintable(started.error().detail()));
    const QStringList words{u"server"_s,         u"add"_s,
                            u"--name"_s,         u"Server %1"_s.arg(number),
                            u"--url"_s,          simulator.url().toString(),
                            u"--api-key-file"_s, u"-"_s,
                            u"--store"_s,        u"db"_s,
                            u"--domain"_s,       u"vpn.example"_s,
                            u"--dialect"_s,      dialectName(dialect)};
    require(m_cli.json(words, options.apiKey));
}

void PaymentWorld::addPayment(const QString &reference, qint64 user)
{
    m_database->change(u"INSERT OR IGNORE INTO users (user_id) VALUES (%1)"_s.arg(user));
    m_database->change(
        u"INSERT INTO payments (payment_id, user_id, tariff_id, status, amount, metadata)"
        " VALUES ('%1', %2, 1, 'paid', 10000, '{\"key_type\": \"subscription\"}')"_s.arg(reference)
            .arg(user));
}

QStringList PaymentWorld::arguments(const QStringList &words) const
{
    return QStringList{u"--json"_s, u"--db"_s, databasePath()} + patience + words;
}

CliAnswer PaymentWorld::run(const QStringList &words) const
{
    return m_cli.run(arguments(words));
}

std::unique_ptr<QProcess> PaymentWorld::start(const QStringList &words) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_cli.environment);
    process->start(CliProgram::program(), arguments(words));
    return process;
}

void PaymentWorld::waitFor(QProcess &process)
{
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    if (process.state() != QProcess::NotRunning)
        loop.exec();
}

std::shared_ptr<const qsizetype> PaymentWorld::killAtLine(QProcess &process, qsizetype number,
                                                          const QByteArray &from)
{
    const auto lines = std::make_shared<qsizetype>(0);
    process.setReadChannel(QProcess::StandardError);
    QObject::connect(&process, &QProcess::readyReadStandardError, &process,
                     [&process, lines, number, from] {
                         while (process.canReadLine()) {
                             const auto line = process.readLine();
                             if (*lines > 0 || line.contains(from))
                                 ++*lines;
                         }
                         if (*lines >= number)
                             process.kill();
                     });
    return lines;
}

void PaymentWorld::killAtChange(QProcess &process, int number)
{
    const auto left = std::make_shared<int>(number);
    for (const auto &server : m_servers) {
        QObject::connect(&server->keys(), &KeyStore::changed, &process, [&process, left] {
            if (--*left == 0)
                process.kill();
        });
    }
}

void PaymentWorld::killAfterRequest(QProcess &process, int number, int delayMs)
{
    const auto left = std::make_shared<int>(number);
    for (const auto &server : m_servers) {
        QObject::connect(&server->server(), &HttpServer::requestReceived, &process,
                         [&process, left, delayMs] {
                             if (--*left == 0)
                                 QTimer::singleShot(delayMs, &process, &QProcess::kill);
                         });
    }
}

void PaymentWorld::clearFaults()
{
    for (const auto &server : m_servers)
        server->faults().clear();
}

qint64 PaymentWorld::count(const QString &sql) const
{
    return m_database->value(sql).toLongLong();
}

QStringList PaymentWorld::defects() const
{
    QStringList found = m_database->texts(
        u"SELECT 'payment ' || payment_id || ' is ' || status FROM payments"
        " WHERE status NOT IN ('paid', 'completed') AND metadata IS NOT NULL"
        " UNION ALL SELECT 'paid without a reason: ' || payment_id FROM payments AS p"
        " WHERE status = 'paid' AND metadata IS NOT NULL AND EXISTS (SELECT 1 FROM"
        " veildesk_operations AS o WHERE o.payment_id = p.id AND o.message = '')"
        " UNION ALL SELECT 'operation ' || id || ' is ' || state FROM veildesk_operations"
        " WHERE state <> 'finished'"
        " UNION ALL SELECT 'user ' || user_id || ' has ' || COUNT(*) || ' subscriptions'"
        " FROM subscriptions GROUP BY user_id HAVING COUNT(*) > 1"
        " UNION ALL SELECT 'keys of subscription ' || subscription_id || ' on server ' || server_id"
        " || ': ' || COUNT(*) FROM v2ray_keys GROUP BY subscription_id, server_id"
        " HAVING COUNT(*) > 1"
        " UNION ALL SELECT 'user ' || u.user_id || ' ends at ' || s.expires_at FROM users AS u"
        " JOIN subscriptions AS s ON s.user_id = u.user_id AND s.is_active WHERE s.expires_at <>"
        " %1 + %2 * (SELECT COUNT(*) FROM payments AS p WHERE p.user_id = u.user_id"
        " AND p.status = 'completed' AND metadata IS NOT NULL)"
        " AND EXISTS (SELECT 1 FROM payments AS p WHERE p.user_id = u.user_id AND"
        " metadata IS NOT NULL)"_s.arg(Now)
            .arg(Term));
    for (size_t i = 0; i < m_servers.size(); ++i) {
        QStringList remote;
        for (const auto &key : m_servers[i]->keys().keys())
            remote += key.uuid;
        remote.sort();
        const auto stored = m_database->texts(
            u"SELECT v2ray_uuid FROM v2ray_keys WHERE server_id = %1 ORDER BY 1"_s.arg(i + 1));
        if (remote != stored)
            found += u"server %1 has %2 keys, the database %3"_s.arg(i + 1)
                         .arg(remote.size())
                         .arg(stored.size());
    }
    return found;
}

} // namespace VeilDesk
