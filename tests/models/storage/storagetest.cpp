#include "tests/models/storage/storagetest.h"

namespace VeilDesk::Fixtures {

using namespace Qt::StringLiterals;

void StorageTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"bot.db"_s);
}

void StorageTest::cleanup()
{
    m_database.reset();
}

void StorageTest::open(const QString &schema)
{
    if (schema.isEmpty())
        makeBotDatabase(m_path);
    else
        runScript(m_path, schema);
    m_database = std::make_unique<Database>(DatabaseOptions{.path = m_path, .adopt = true});
    const auto opened = m_database->open().result();
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail()));
}

std::vector<AccessKey> StorageTest::loadKeys(const KeyFilter &filter)
{
    const auto keys = read([filter](const Connection &connection) {
        return KeyRepository::load(connection, filter, Now);
    });
    if (!keys)
        qFatal("%s", qPrintable(keys.error().detail()));
    return *keys;
}

} // namespace VeilDesk::Fixtures
