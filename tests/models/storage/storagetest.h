#pragma once

#include "tests/models/storage/databasefixtures.h"

#include "models/storage/keyrepository.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace VeilDesk::Fixtures {

inline constexpr Timestamp Now{std::chrono::seconds(1'760'000'000)};
inline constexpr std::chrono::seconds Month{2'592'000};

/// A test whose functions each get a database of their own.
class StorageTest : public QObject
{
    Q_OBJECT

protected:
    /// Makes a database of the bot, of its newest release unless told otherwise, and adopts it.
    void open(const QString &schema = {});

    template <typename Work>
    auto write(Work work)
    {
        return m_database->transaction(std::move(work)).result();
    }
    template <typename Work>
    auto read(Work work)
    {
        return m_database->read(std::move(work)).result();
    }
    [[nodiscard]] std::vector<AccessKey> loadKeys(const KeyFilter &filter = {});

    /// As another program does.
    void run(const QString &script) { runScript(m_path, script); }
    [[nodiscard]] qint64 number(const QString &sql) { return selectNumber(m_path, sql); }

private slots:
    void init();
    void cleanup();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    QString m_path;
};

} // namespace VeilDesk::Fixtures
