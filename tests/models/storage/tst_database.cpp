#include "models/storage/database.h"
#include "models/storage/keyrepository.h"
#include "models/storage/serverrepository.h"

#include <QTemporaryDir>
#include <QTest>

namespace VeilDesk {

using namespace Qt::StringLiterals;

class TestDatabase : public QObject
{
    Q_OBJECT

private slots:
    void createsDatabaseAndStoresKey();

private:
    QTemporaryDir m_folder;
};

void TestDatabase::createsDatabaseAndStoresKey()
{
    Database database({.path = m_folder.filePath(u"new.db"_s), .create = true});
    const auto opened = database.open().result();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail()));
    QVERIFY(opened->writable);

    const auto stored = database
                            .transaction([](Transaction &transaction) -> Result<KeyId> {
                                Server server;
                                server.name = u"NL"_s;
                                const auto id =
                                    ServerRepository::insert(transaction, server, u"secret"_s);
                                if (!id)
                                    return failure(id.error());
                                AccessKey key;
                                key.server = *id;
                                key.uuid = u"u-1"_s;
                                key.createdAt = fromUnix(1000);
                                return KeyRepository::insert(transaction, key);
                            })
                            .result();

    QVERIFY2(stored, stored ? "" : qPrintable(stored.error().detail()));
    const auto keys = database
                          .read([](const Connection &connection) {
                              return KeyRepository::load(connection, {}, fromUnix(2000));
                          })
                          .result();
    QVERIFY2(keys, keys ? "" : qPrintable(keys.error().detail()));
    QCOMPARE(keys->size(), 1u);
    QCOMPARE(keys->front().serverName, u"NL"_s);
}

} // namespace VeilDesk

QTEST_GUILESS_MAIN(VeilDesk::TestDatabase)
#include "tst_database.moc"
