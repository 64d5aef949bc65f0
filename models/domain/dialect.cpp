#include "models/domain/dialect.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

QString dialectName(Dialect dialect)
{
    switch (dialect) {
    case Dialect::Users:
        return u"users"_s;
    case Dialect::KeysApiKey:
        return u"keys-apikey"_s;
    case Dialect::KeysBearer:
        return u"keys-bearer"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Dialect> dialectFromName(QStringView name)
{
    for (const auto dialect : {Dialect::Users, Dialect::KeysApiKey, Dialect::KeysBearer}) {
        if (name == dialectName(dialect))
            return dialect;
    }
    return std::nullopt;
}

} // namespace VeilDesk
