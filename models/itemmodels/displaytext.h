#pragma once

#include "models/domain/catalog.h"
#include "models/domain/payment.h"
#include "models/domain/time.h"

#include <QHash>
#include <QString>

#include <optional>

/// Values as the operator reads them, in the current language and QLocale.
namespace VeilDesk::DisplayText {

/// "in 3 days", "2 hours ago", "now"; an unlimited expiry is "never", and what is not known
/// (knownTime) is "—", never 1970.
[[nodiscard]] QString relativeTime(Timestamp time, Timestamp now);
/// As above; "—" for none.
[[nodiscard]] QString relativeTime(std::optional<Timestamp> time, Timestamp now);
/// Local time with its zone; "—" as above.
[[nodiscard]] QString absoluteTime(Timestamp time);
/// "30 days", "12 hours": the largest unit that divides it.
[[nodiscard]] QString duration(std::chrono::seconds duration);
/// "3 s", "2 min 5 s", "1 h 4 min": how long something took.
[[nodiscard]] QString elapsed(std::chrono::seconds duration);
/// Local date and time to the second.
[[nodiscard]] QString clockTime(WallTime time);
/// "100 GiB", "512 MiB"; 0 is "Unlimited".
[[nodiscard]] QString trafficAllowance(qint64 mebibytes);
/// "199 ₽"; 0 is "Free".
[[nodiscard]] QString price(qint64 roubles);
/// "199 ₽", "4.50 $": the minor units only where there are some.
[[nodiscard]] QString money(const Money &amount);
/// "@ivan", else the names, else the id.
[[nodiscard]] QString customerName(const Customer &customer);
/// First and last name; empty when neither is known.
[[nodiscard]] QString fullName(const Customer &customer);
/// `name`; "Server 7" where it is empty, and "No server" where there is no id either.
[[nodiscard]] QString serverName(ServerId id, const QString &name);
/// As above, of a server that `names` may not know.
[[nodiscard]] QString serverName(ServerId id, const QHash<ServerId, QString> &names);
/// "Server 404 (gone)": one that the database does not know any more.
[[nodiscard]] QString goneServer(ServerId id);
/// What the provider calls a payment; "No id" when nobody knows.
[[nodiscard]] QString paymentReference(const QString &reference);
/// The bytes of a fingerprint in groups of two digits; `groups` > 0 shortens it.
[[nodiscard]] QString fingerprint(const QByteArray &sha256, int groups = 0);

} // namespace VeilDesk::DisplayText
