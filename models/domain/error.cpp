#include "models/domain/error.h"

#include <algorithm>
#include <array>
#include <utility>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kindNames{
    std::pair{ErrorKind::Invalid, "invalid"_L1},
    std::pair{ErrorKind::Refused, "refused"_L1},
    std::pair{ErrorKind::NotFound, "not_found"_L1},
    std::pair{ErrorKind::ServerMissing, "server_missing"_L1},
    std::pair{ErrorKind::Duplicate, "duplicate"_L1},
    std::pair{ErrorKind::Busy, "busy"_L1},
    std::pair{ErrorKind::Cancelled, "cancelled"_L1},
    std::pair{ErrorKind::Internal, "internal"_L1},
    std::pair{ErrorKind::AlreadyServed, "already_served"_L1},
    std::pair{ErrorKind::Dns, "dns"_L1},
    std::pair{ErrorKind::Connection, "connection"_L1},
    std::pair{ErrorKind::Timeout, "timeout"_L1},
    std::pair{ErrorKind::Tls, "tls"_L1},
    std::pair{ErrorKind::PinMismatch, "pin_mismatch"_L1},
    std::pair{ErrorKind::Unauthorized, "unauthorized"_L1},
    std::pair{ErrorKind::RemoteNotFound, "remote_not_found"_L1},
    std::pair{ErrorKind::Conflict, "conflict"_L1},
    std::pair{ErrorKind::Rejected, "rejected"_L1},
    std::pair{ErrorKind::RateLimited, "rate_limited"_L1},
    std::pair{ErrorKind::ServerFailure, "server_failure"_L1},
    std::pair{ErrorKind::Malformed, "malformed"_L1},
    std::pair{ErrorKind::TooLarge, "too_large"_L1},
    std::pair{ErrorKind::Redirected, "redirected"_L1},
    std::pair{ErrorKind::DatabaseLocked, "database_locked"_L1},
    std::pair{ErrorKind::DatabaseReadOnly, "database_read_only"_L1},
    std::pair{ErrorKind::DatabaseFull, "database_full"_L1},
    std::pair{ErrorKind::DatabaseCorrupt, "database_corrupt"_L1},
    std::pair{ErrorKind::DatabaseNewer, "database_newer"_L1},
    std::pair{ErrorKind::NotADatabase, "not_a_database"_L1},
    std::pair{ErrorKind::SchemaMissing, "schema_missing"_L1},
    std::pair{ErrorKind::Constraint, "constraint"_L1},
    std::pair{ErrorKind::Storage, "storage"_L1},
    std::pair{ErrorKind::SecretStoreMissing, "secret_store_missing"_L1},
    std::pair{ErrorKind::SecretStoreLocked, "secret_store_locked"_L1},
    std::pair{ErrorKind::SecretMissing, "secret_missing"_L1},
};

} // namespace

QString errorKindName(ErrorKind kind)
{
    const auto found = std::ranges::find(kindNames, kind, &decltype(kindNames)::value_type::first);
    Q_ASSERT(found != kindNames.end());
    return QString(found->second);
}

ErrorKind errorKindFromName(QStringView name)
{
    const auto found =
        std::ranges::find_if(kindNames, [name](const auto &entry) { return entry.second == name; });
    return found == kindNames.end() ? ErrorKind::Internal : found->first;
}

} // namespace VeilDesk
