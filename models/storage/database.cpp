#include "models/storage/database.h"

#include "models/storage/backup.h"
#include "models/storage/databasereader.h"
#include "models/storage/databasewriter.h"

#include <QFileInfo>
#include <QThreadPool>

namespace VeilDesk {

namespace {

DatabaseOptions withAbsolutePath(DatabaseOptions options)
{
    options.path = QFileInfo(options.path).absoluteFilePath();
    return options;
}

Result<> copyFile(const QString &path, const QString &destination,
                  std::chrono::milliseconds busyTimeout)
{
    const auto source = openWithoutTrace(path, busyTimeout);
    if (!source)
        return failure(source.error());
    return copyDatabase(**source, destination, busyTimeout);
}

} // namespace

Database::Database(DatabaseOptions options, QObject *parent)
    : QObject(parent)
    , m_options(withAbsolutePath(std::move(options)))
    , m_reader(std::make_unique<DatabaseReader>(m_options.busyTimeout,
                                                [this] { emit changedByOthers(); }))
    , m_glancer(std::make_unique<DatabaseReader>(m_options.busyTimeout, [] {}))
    , m_scanner(std::make_unique<DatabaseReader>(m_options.busyTimeout, [] {}))
    , m_writer(std::make_unique<DatabaseWriter>(m_options, [this] { emit changedByOthers(); }))
{ }

Database::~Database() = default;

QFuture<Result<DatabaseInfo>> Database::open()
{
    const auto promise = std::make_shared<QPromise<Result<DatabaseInfo>>>();
    promise->start();
    const auto startReading = [this, promise](const Result<DatabaseInfo> &opened) {
        m_reader->start(opened);
        m_glancer->start(opened);
        m_scanner->start(opened);
        promise->addResult(opened);
        promise->finish();
    };
    // SQLite merges its log into the file when the last connection closes, if that one may write.
    const auto endReading = [this] {
        m_reader.reset();
        m_glancer.reset();
        m_scanner.reset();
    };
    m_writer->start(startReading, endReading);
    return promise->future();
}

std::chrono::nanoseconds Database::lastHold() const
{
    return m_writer->lastHold();
}

std::chrono::nanoseconds Database::lastChunkHold() const
{
    return m_writer->lastChunkHold();
}

QFuture<Result<>> Database::backUp(const QString &destination)
{
    const auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    QThreadPool::globalInstance()->start(
        [promise, path = m_options.path, destination, busyTimeout = m_options.busyTimeout] {
            promise->addResult(copyFile(path, destination, busyTimeout));
            promise->finish();
        });
    return promise->future();
}

void Database::enqueueWrite(WriteJob job)
{
    m_writer->enqueue(std::move(job));
}

void Database::enqueueRead(ReadJob job)
{
    m_reader->enqueue(std::move(job));
}

void Database::enqueueGlance(ReadJob job)
{
    m_glancer->enqueue(std::move(job));
}

void Database::enqueueScan(ReadJob job)
{
    m_scanner->enqueue(std::move(job));
}

} // namespace VeilDesk
