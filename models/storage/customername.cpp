#include "models/storage/customername.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

QString customerNameSql(const TableColumns &user)
{
    return u"COALESCE('@' || NULLIF(TRIM(%1), ''), %2)"_s.arg(user.text("username"_L1),
                                                              fullNameSql(user));
}

QString fullNameSql(const TableColumns &user)
{
    return u"NULLIF(TRIM(COALESCE(%1, '') || ' ' || COALESCE(%2, '')), '')"_s.arg(
        user.text("first_name"_L1), user.text("last_name"_L1));
}

QStringList customerTexts(const TableColumns &user)
{
    return {u"'@' || "_s + user.text("username"_L1), user.text("first_name"_L1),
            user.text("last_name"_L1)};
}

} // namespace VeilDesk
