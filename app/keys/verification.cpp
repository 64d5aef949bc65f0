#include "app/keys/verification.h"

#include <map>

namespace VeilDesk {

using namespace Qt::StringLiterals;

Verification lookUp(const AccessKey &key, const std::set<QString> &uuids)
{
    if (key.uuid.isEmpty())
        return unverified(
            key.id,
            Error(ErrorKind::Invalid, u"Key %1 has no uuid to look for"_s.arg(key.id.value)));
    return {key.id, uuids.contains(key.uuid.toLower()), std::nullopt};
}

std::vector<Verification> inOrder(const std::vector<KeyId> &ids,
                                  const std::vector<std::vector<Verification>> &answers)
{
    std::map<KeyId, Verification> byKey;
    for (const auto &answer : answers) {
        for (const auto &verification : answer)
            byKey.emplace(verification.key, verification);
    }
    std::vector<Verification> verifications;
    for (const auto id : ids) {
        const auto found = byKey.find(id);
        verifications.push_back(
            found != byKey.end()
                ? found->second
                : unverified(id, Error(ErrorKind::NotFound, u"Key %1 not found"_s.arg(id.value))));
    }
    return verifications;
}

std::vector<QString> presentUuids(const std::vector<AccessKey> &keys,
                                  const std::vector<Verification> &verifications)
{
    std::set<KeyId> present;
    for (const auto &verification : verifications) {
        if (verification.present.value_or(false))
            present.insert(verification.key);
    }
    std::vector<QString> uuids;
    for (const auto &key : keys) {
        if (present.contains(key.id))
            uuids.push_back(key.uuid);
    }
    return uuids;
}

} // namespace VeilDesk
