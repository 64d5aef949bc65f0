#include "tests/app/pagetest.h"

#include "models/storage/serverrepository.h"
#include "models/storage/sqliteconnection.h"
#include "ui/widgets/resources.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QTest>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

void PageTest::initTestCase()
{
    initResources();
}

void PageTest::openServices(Settings settings)
{
    m_folder = std::make_unique<QTemporaryDir>();
    DatabaseOptions options;
    options.path = databasePath();
    options.create = true;
    auto secrets = std::make_unique<FakeSecretStore>();
    m_secrets = secrets.get();
    m_services = std::make_unique<Services>(options, settings, m_clock, std::move(secrets));
    const auto opened = QCoro::waitFor(m_services->open());
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail()));
}

ServerId PageTest::addServer(Dialect dialect)
{
    SimulatorOptions simulation;
    simulation.dialect = dialect;
    simulation.apiKey = "api-key";
    m_simulator = std::make_unique<Simulator>(std::move(simulation));
    if (const auto started = m_simulator->start(); !started)
        qFatal("%s", qPrintable(started.error().detail()));
    Server server;
    server.name = u"Amsterdam"_s;
    server.apiUrl = m_simulator->url().toString();
    server.domain = u"vpn.example"_s;
    server.dialect = dialect;
    server.protocol = u"v2ray"_s;
    server.isDialectKnown = true;
    const auto stored = m_services->database()
                            .transaction([server](Transaction &transaction) {
                                return ServerRepository::insert(transaction, server, u"api-key"_s);
                            })
                            .result();
    if (!stored)
        qFatal("%s", qPrintable(stored.error().detail()));
    return *stored;
}

void PageTest::closeServices()
{
    m_secrets = nullptr;
    m_services.reset();
    m_simulator.reset();
    m_folder.reset();
}

void PageTest::run(const QString &script) const
{
    const auto connection = SqliteConnection::open(databasePath(), FileAccess::ReadWrite, 5s);
    if (!connection)
        qFatal("%s", qPrintable(connection.error().detail()));
    if (const auto done = (*connection)->execute(script); !done)
        qFatal("%s", qPrintable(done.error().detail()));
}

QString PageTest::databasePath() const
{
    return m_folder->filePath(u"bot.db"_s);
}

void PageTest::exportTo(const QString &path, const QWidget *page, const QString &command)
{
    childOf<QAction>(page, command)->trigger();
    auto *dialog = childOf<QFileDialog>(page, u"exportDialog"_s);
    emit dialog->fileSelected(path);
    dialog->close();
    QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
}

QStringList PageTest::csvLines(const QString &path)
{
    if (!QTest::qWaitFor([&path] { return QFile::exists(path); }, patienceMs))
        return {};
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return {};
    auto text = QString::fromUtf8(file.readAll());
    text.remove(QChar(QChar::ByteOrderMark));
    return text.split(u"\r\n"_s, Qt::SkipEmptyParts);
}

} // namespace VeilDesk
