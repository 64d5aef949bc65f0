#include "models/itemmodels/displaytext.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <array>

namespace VeilDesk::DisplayText {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VeilDesk::DisplayText)
};

constexpr std::chrono::seconds Minute{60};
constexpr std::chrono::seconds Hour{3600};
constexpr std::chrono::seconds Day{86400};

QString inFuture(std::chrono::seconds span)
{
    if (span < Hour)
        return Text::tr("in %n minute(s)", nullptr, static_cast<int>(span / Minute));
    if (span < Day)
        return Text::tr("in %n hour(s)", nullptr, static_cast<int>(span / Hour));
    return Text::tr("in %n day(s)", nullptr, static_cast<int>(span / Day));
}

QString inPast(std::chrono::seconds span)
{
    if (span < Hour)
        return Text::tr("%n minute(s) ago", nullptr, static_cast<int>(span / Minute));
    if (span < Day)
        return Text::tr("%n hour(s) ago", nullptr, static_cast<int>(span / Hour));
    return Text::tr("%n day(s) ago", nullptr, static_cast<int>(span / Day));
}

} // namespace

QString relativeTime(Timestamp time, Timestamp now)
{
    if (!knownTime(time))
        return u"—"_s;
    if (isUnlimited(time))
        return Text::tr("never");
    const auto span = time - now;
    if (span < Minute && span > -Minute)
        return Text::tr("now");
    return span > std::chrono::seconds::zero() ? inFuture(span) : inPast(-span);
}

QString relativeTime(std::optional<Timestamp> time, Timestamp now)
{
    return time ? relativeTime(*time, now) : u"—"_s;
}

QString absoluteTime(Timestamp time)
{
    if (!knownTime(time))
        return u"—"_s;
    const auto local = toDateTime(time).toLocalTime();
    return QLocale().toString(local, QLocale::ShortFormat) + u' ' + local.timeZoneAbbreviation();
}

QString duration(std::chrono::seconds duration)
{
    if (duration.count() % Day.count() == 0)
        return Text::tr("%n day(s)", nullptr, static_cast<int>(duration / Day));
    if (duration.count() % Hour.count() == 0)
        return Text::tr("%n hour(s)", nullptr, static_cast<int>(duration / Hour));
    if (duration.count() % Minute.count() == 0)
        return Text::tr("%n minute(s)", nullptr, static_cast<int>(duration / Minute));
    return Text::tr("%n second(s)", nullptr, static_cast<int>(duration.count()));
}

QString elapsed(std::chrono::seconds duration)
{
    if (duration < std::chrono::seconds(1))
        return Text::tr("< 1 s");
    if (duration < Minute)
        return Text::tr("%1 s").arg(duration.count());
    if (duration < Hour)
        return Text::tr("%1 min %2 s").arg(duration / Minute).arg((duration % Minute).count());
    return Text::tr("%1 h %2 min").arg(duration / Hour).arg(duration % Hour / Minute);
}

QString clockTime(WallTime time)
{
    const auto local = QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
    const auto timeOfDay = local.time().toString(u"HH:mm:ss"_s);
    return QLocale().toString(local.date(), QLocale::ShortFormat) + u' ' + timeOfDay;
}

QString trafficAllowance(qint64 mebibytes)
{
    constexpr qint64 mebibytesPerGibibyte = 1024;
    if (mebibytes == 0)
        return Text::tr("Unlimited");
    if (mebibytes % mebibytesPerGibibyte == 0)
        return Text::tr("%1 GiB").arg(QLocale().toString(mebibytes / mebibytesPerGibibyte));
    return Text::tr("%1 MiB").arg(QLocale().toString(mebibytes));
}

QString price(qint64 roubles)
{
    if (roubles == 0)
        return Text::tr("Free");
    return Text::tr("%1 ₽").arg(QLocale().toString(roubles));
}

QString money(const Money &amount)
{
    constexpr qint64 minorPerMajor = 100;
    const QLocale locale;
    const auto number = amount.minorUnits % minorPerMajor == 0
        ? locale.toString(amount.minorUnits / minorPerMajor)
        : locale.toString(static_cast<double>(amount.minorUnits) / minorPerMajor, 'f', 2);
    const QHash<QString, QString> symbols{
        {u"RUB"_s, u"₽"_s}, {u"USD"_s, u"$"_s}, {u"EUR"_s, u"€"_s}};
    return number + u' ' + symbols.value(amount.currency, amount.currency);
}

QString customerName(const Customer &customer)
{
    const auto username = customer.username.simplified();
    if (!username.isEmpty())
        return u'@' + username;
    const auto name = fullName(customer);
    return name.isEmpty() ? QString::number(customer.id.value) : name;
}

QString fullName(const Customer &customer)
{
    return (customer.firstName + u' ' + customer.lastName).simplified();
}

QString serverName(ServerId id, const QString &name)
{
    if (!name.isEmpty())
        return name;
    return id.isValid() ? Text::tr("Server %1").arg(id.value) : Text::tr("No server");
}

QString serverName(ServerId id, const QHash<ServerId, QString> &names)
{
    return serverName(id, names.value(id));
}

QString goneServer(ServerId id)
{
    return id.isValid() ? Text::tr("Server %1 (gone)").arg(id.value) : Text::tr("No server");
}

QString paymentReference(const QString &reference)
{
    return reference.isEmpty() ? Text::tr("No id") : reference;
}

QString fingerprint(const QByteArray &sha256, int groups)
{
    const auto text = QString::fromLatin1(sha256.toHex(':').toUpper());
    constexpr qsizetype digitsPerGroup = 3;
    if (groups <= 0 || text.size() <= groups * digitsPerGroup)
        return text;
    return text.left(groups * digitsPerGroup - 1) + u'…';
}

} // namespace VeilDesk::DisplayText
