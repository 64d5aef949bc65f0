#include "models/storage/rows.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

Result<qint64> singleNumber(Result<Rows> rows)
{
    return firstRow(std::move(rows), [](const QSqlQuery &row) { return row.value(0).toLongLong(); },
                    {ErrorKind::Internal, u"A statement that gives one row gave none"_s});
}

} // namespace VeilDesk
