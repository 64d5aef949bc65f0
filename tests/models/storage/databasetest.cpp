#include "tests/models/storage/databasetest.h"

namespace VeilDesk::Fixtures {

using namespace Qt::StringLiterals;

QString DatabaseTest::path() const
{
    return m_folder->filePath(u"bot.db"_s);
}

void DatabaseTest::openDatabase(std::chrono::milliseconds busyTimeout)
{
    m_database = std::make_unique<Database>(
        DatabaseOptions{.path = path(), .adopt = true, .busyTimeout = busyTimeout});
    const auto opened = m_database->open().result();
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail()));
}

void DatabaseTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    makeBotDatabase(path());
}

void DatabaseTest::cleanup()
{
    m_database.reset();
}

} // namespace VeilDesk::Fixtures
