#include "models/domain/storageerror.h"

namespace VeilDesk {

bool isStorageError(ErrorKind kind)
{
    return isDatabaseFailure(kind) || kind == ErrorKind::SchemaMissing
        || kind == ErrorKind::Constraint;
}

bool isDatabaseFailure(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::DatabaseLocked:
    case ErrorKind::DatabaseReadOnly:
    case ErrorKind::DatabaseFull:
    case ErrorKind::DatabaseCorrupt:
    case ErrorKind::DatabaseNewer:
    case ErrorKind::NotADatabase:
    case ErrorKind::Storage:
        return true;
    default:
        return false;
    }
}

} // namespace VeilDesk
