#include "app/logging/knownsecrets.h"

#include <QMutex>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace VeilDesk::KnownSecrets {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestSecret = 5;

struct Registry
{
    QMutex mutex;
    QStringList secrets; ///< Longest first: one may be part of another.
};

Registry &registry()
{
    static Registry instance;
    return instance;
}

} // namespace

void add(const QString &secret)
{
    if (secret.size() < shortestSecret)
        return;
    auto &known = registry();
    const QMutexLocker lock(&known.mutex);
    if (known.secrets.contains(secret))
        return;
    const auto shorter = std::ranges::find_if(
        known.secrets, [&](const QString &other) { return other.size() < secret.size(); });
    known.secrets.insert(shorter, secret);
}

QString blottedOut(QString text)
{
    auto &known = registry();
    const QMutexLocker lock(&known.mutex);
    for (const auto &secret : std::as_const(known.secrets))
        text.replace(secret, u"••••"_s);
    return text;
}

} // namespace VeilDesk::KnownSecrets
