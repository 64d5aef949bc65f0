#include "ui/keys/revocation.h"

#include <QCoreApplication>

#include <algorithm>
#include <ranges>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VeilDesk::Revocation)
};

QString describe(const AccessKey &key)
{
    const auto owner = key.customer ? KeysModel::customerText(key) : key.email;
    //: %1: customer or e-mail, %2: server
    return Text::tr("%1 on %2")
        .arg(owner.isEmpty() ? Text::tr("unknown customer") : owner, KeysModel::serverText(key));
}

/// The bot creates what an active subscription lacks.
bool wouldBeReplaced(const AccessKey &key, Timestamp now)
{
    return key.subscription && key.subscriptionActive && (!key.expiresAt || *key.expiresAt > now);
}

} // namespace

Confirmation revocationOf(const std::vector<AccessKey> &keys, Timestamp now)
{
    const int count = static_cast<int>(keys.size());
    Confirmation result;
    result.title = Text::tr("Revoke %n key(s)?", nullptr, count);
    result.verb = Text::tr("Revoke %n key(s)", nullptr, count);
    result.consequence =
        Text::tr("Whoever uses them loses the connection. A revoked key cannot be brought back; a "
                 "new key has another link.");
    QStringList names;
    for (const auto &key : keys | std::views::take(SampleSize))
        names += describe(key);
    result.sample = sampleOf(names, count);
    const auto replaced = static_cast<int>(std::ranges::count_if(
        keys, [now](const AccessKey &key) { return wouldBeReplaced(key, now); }));
    if (replaced > 0)
        result.warnings +=
            Text::tr("%n key(s) belong to an active subscription: the bot would create a "
                     "replacement at its next sync. Deactivate the subscription first to prevent "
                     "that.",
                     nullptr, replaced);
    return result;
}

} // namespace VeilDesk
