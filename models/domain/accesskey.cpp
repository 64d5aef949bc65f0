#include "models/domain/accesskey.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

QString keyStateName(KeyState state)
{
    switch (state) {
    case KeyState::Active:
        return u"active"_s;
    case KeyState::Expired:
        return u"expired"_s;
    case KeyState::Inactive:
        return u"inactive"_s;
    case KeyState::Deleting:
        return u"deleting"_s;
    case KeyState::NotPersisted:
        return u"not_persisted"_s;
    }
    Q_UNREACHABLE();
}

std::optional<KeyState> keyStateFromName(QStringView name)
{
    for (const auto state : {KeyState::Active, KeyState::Expired, KeyState::Inactive,
                             KeyState::Deleting, KeyState::NotPersisted}) {
        if (name == keyStateName(state))
            return state;
    }
    return std::nullopt;
}

KeyState keyState(const AccessKey &key, Timestamp now)
{
    if (key.deleting)
        return KeyState::Deleting;
    if (!key.subscriptionActive)
        return KeyState::Inactive;
    if (key.expiresAt && *key.expiresAt <= now)
        return KeyState::Expired;
    if (!key.persisted)
        return KeyState::NotPersisted;
    return KeyState::Active;
}

} // namespace VeilDesk
