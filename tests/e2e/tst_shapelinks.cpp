#include "tests/e2e/botdatabase.h"
#include "tests/e2e/nastyrows.h"
#include "tests/simulator/simulator.h"
#include "tests/support/cliprogram.h"
#include "tests/support/links.h"
#include "tests/ui/zbar.h"

#include <QFile>
#include <QImage>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int firstWithStoredLinks = 4;

/// Why the link of a key is not handed out.
struct Refusal
{
    int key = 0;
    QString kind;
    QString message;
};

const std::vector<Refusal> refusals{
    {2, u"connection"_s, u"The connection to 127.0.0.1:1 failed"_s},
    {3, u"server_missing"_s, u"Server 404 not found"_s},
    {4, u"server_missing"_s, u"The key belongs to no server"_s},
};

const Refusal badUuid{1, u"refused"_s,
                      u"The link must not be handed out (uuid-invalid): What stands before the "
                      "host is not a uuid."_s};
const Refusal notStored{1, u"connection"_s, u"The connection to 127.0.0.1:1 failed"_s};

} // namespace

/// The links of keys in every form of the bot's database: what is stored is rewritten and shown,
/// what is not is asked for, and what leads nowhere is refused with the reason.
class TestShapeLinks final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void handsOutTheLinkAndItsQrCode_data() { addShapeRows(); }
    void handsOutTheLinkAndItsQrCode();
    void refusesWithTheReason_data() { addShapeRows(); }
    void refusesWithTheReason();

private:
    [[nodiscard]] CliAnswer run(const QStringList &words) const;
    void addGoodKey(int shape) const;
    void verifyRefusal(const Refusal &refusal) const;

    std::unique_ptr<Simulator> m_server;
    std::unique_ptr<CliProgram> m_cli;
};

void TestShapeLinks::initTestCase()
{
    QVERIFY2(!qEnvironmentVariableIsEmpty("VEILDESK_BIN_DIR"), "run this test by ctest");
}

void TestShapeLinks::init()
{
    m_cli = std::make_unique<CliProgram>();
    SimulatorOptions options;
    options.dialect = Dialect::KeysBearer;
    options.apiKey = "planted-api-key";
    m_server = std::make_unique<Simulator>(options);
    QVERIFY(m_server->start());
    SimulatedKey key;
    key.uuid = uuid;
    QVERIFY(m_server->keys().add(key));
}

CliAnswer TestShapeLinks::run(const QStringList &words) const
{
    return m_cli->json(QStringList{u"--read-only"_s, u"--set"_s, u"retry.max_attempts=1"_s}
                       + words);
}

/// Key 5 of Paris, whose link the database keeps where the shape can.
void TestShapeLinks::addGoodKey(int shape) const
{
    const auto link =
        u"vless://%1@old.example:8443?encryption=none&security=reality&type=tcp&"
        "sni=www.example.com&fp=chrome&pbk=%2&sid=0123abcd#Old"_s.arg(uuid, publicKey);
    const BotDatabase database(m_cli->databasePath());
    database.change(
        u"INSERT INTO servers (id, name, api_url, domain, protocol, api_key, active) VALUES"
        " (3, 'Paris', '%1', 'vpn.example', 'v2ray', 'planted-api-key', 1)"_s.arg(
            m_server->url().toString()));
    database.change(
        u"INSERT INTO v2ray_keys (id, server_id, v2ray_uuid) VALUES (5, 3, '%1')"_s.arg(uuid));
    if (shape >= firstWithStoredLinks)
        database.change(u"UPDATE v2ray_keys SET client_config = '%1' WHERE id = 5"_s.arg(link));
}

void TestShapeLinks::handsOutTheLinkAndItsQrCode()
{
    QFETCH(int, shape);
    createNastyDatabase(m_cli->databasePath(), shape);
    addGoodKey(shape);
    const auto image = m_cli->path(u"key.png"_s);

    const auto shown = run({u"key"_s, u"link"_s, u"5"_s});
    const auto drawn = run({u"key"_s, u"qr"_s, u"5"_s, u"--output"_s, image});

    QVERIFY2(shown.code == 0, shown.out + shown.err);
    QVERIFY2(drawn.code == 0, drawn.out + drawn.err);
    const auto link = shown.data()[u"link"_s].toString();
    const bool isStored = shape >= firstWithStoredLinks;
    QVERIFY2(link.startsWith(u"vless://"_s + uuid + u'@'), qPrintable(link));
    QCOMPARE(m_server->server().requestCount() == 0, isStored);
    if (isStored) {
        QVERIFY2(link.contains("@vpn.example:8443?"_L1), qPrintable(link));
        QVERIFY2(link.contains(u"pbk="_s + publicKey), qPrintable(link));
        QVERIFY2(link.endsWith("#Paris"_L1), qPrintable(link));
    }
    QVERIFY(!QImage(image).isNull());
    if (Zbar::isInstalled())
        QCOMPARE(Zbar::decodeFile(image), link);
}

void TestShapeLinks::refusesWithTheReason()
{
    QFETCH(int, shape);
    createNastyDatabase(m_cli->databasePath(), shape);

    verifyRefusal(shape >= firstWithStoredLinks ? badUuid : notStored);
    for (const auto &refusal : refusals) {
        if (QTest::currentTestFailed())
            return;
        verifyRefusal(refusal);
    }
}

void TestShapeLinks::verifyRefusal(const Refusal &refusal) const
{
    const auto key = QString::number(refusal.key);
    const auto image = m_cli->path(u"key.png"_s);

    const auto shown = run({u"key"_s, u"link"_s, key});
    const auto drawn = run({u"key"_s, u"qr"_s, key, u"--output"_s, image});

    QCOMPARE(shown.errorKind(), refusal.kind);
    QVERIFY2(shown.errorMessage().startsWith(refusal.message), shown.out);
    QCOMPARE(drawn.errorMessage(), shown.errorMessage());
    QVERIFY(!QFile::exists(image));
}

QTEST_GUILESS_MAIN(TestShapeLinks)
#include "tst_shapelinks.moc"
