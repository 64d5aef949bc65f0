#pragma once

#include "tests/models/storage/databasefixtures.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace VeilDesk::Fixtures {

/// A test of Database itself: each function gets a file of the bot, and opens it in its own way.
class DatabaseTest : public QObject
{
    Q_OBJECT

protected:
    [[nodiscard]] QString path() const;
    void openDatabase(std::chrono::milliseconds busyTimeout = std::chrono::milliseconds(5000));

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;

private slots:
    void init();
    void cleanup();
};

} // namespace VeilDesk::Fixtures
