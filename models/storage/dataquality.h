#pragma once

#include "models/storage/connection.h"
#include "models/storage/jobprogress.h"

#include <QList>
#include <QStringList>

#include <vector>

/// What is in a database and what is wrong with it, whatever its shape (spec/database 1.4).
namespace VeilDesk {

struct TableCount
{
    QString table;
    qint64 rows = 0;
};

/// Rows that share one defect.
struct Finding
{
    QString kind; ///< Stable, for example "key_of_missing_server".
    QString table;
    QString column; ///< That all of them are wrong in; empty where it is the row as a whole.
    QString message; ///< English sentence: what is wrong and what that means now.
    qint64 count = 0; ///< Of all such rows.
    QList<qint64> rows; ///< The ids of the first of them.
    QStringList references; ///< Of these rows, where operators know them by something else.
};

/// What a look at the whole database came to.
struct DatabaseCheck
{
    QString integrity; ///< "ok", or what SQLite complains about.
    std::vector<Finding> findings;

    [[nodiscard]] bool isIntact() const { return integrity == QLatin1String("ok"); }
};

namespace DataQuality {

[[nodiscard]] Result<std::vector<TableCount>> countRows(const Connection &connection);

/// "ok", or what SQLite's integrity check complains about.
[[nodiscard]] Result<QString> checkIntegrity(const Connection &connection);

/// No more ids than this are kept of a finding, however many rows it has.
inline constexpr int SampleSize = 100;

/// The integrity of the file and all defects of its rows. Only checks whose tables and columns
/// exist are made; kinds without rows are left out.
[[nodiscard]] Result<DatabaseCheck> check(const Connection &connection, JobProgress progress = {});

} // namespace DataQuality

} // namespace VeilDesk
