#include "models/storage/databaseorigin.h"

#include "models/storage/rows.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

Result<> markMadeByVeilDesk(const Connection &connection)
{
    return connection
        .change(u"INSERT INTO veildesk_meta (key, value) VALUES ('origin', 'veildesk')"_s)
        .map([](int) {});
}

Result<bool> isMadeByVeilDesk(const Connection &connection)
{
    if (!connection.capabilities().isAdopted())
        return false;
    const auto marks = singleNumber(connection.run(
        u"SELECT COUNT(*) FROM veildesk_meta WHERE key = 'origin' AND value = 'veildesk'"_s));
    return marks.map([](qint64 count) { return count > 0; });
}

} // namespace VeilDesk
