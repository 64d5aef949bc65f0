#include "models/domain/feedcomments.h"

#include <algorithm>
#include <array>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr double BytesPerMb = 1024.0 * 1024.0;
constexpr double BytesPerGb = 1024.0 * BytesPerMb;
constexpr qint64 Minute = 60;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;
constexpr qint64 Week = 7 * Day;
constexpr qint64 Month = 30 * Day;
constexpr qint64 Year = 365 * Day;

/// A unit of time with its Russian words for one, for two to four and for more.
struct TimeUnit
{
    qint64 seconds;
    std::array<QStringView, 3> words;
};

constexpr auto TimeUnits = std::to_array<TimeUnit>({
    {Year, {u"год", u"года", u"лет"}},
    {Month, {u"месяц", u"месяца", u"месяцев"}},
    {Week, {u"неделя", u"недели", u"недель"}},
    {Day, {u"день", u"дня", u"дней"}},
    {Hour, {u"час", u"часа", u"часов"}},
    {Minute, {u"минута", u"минуты", u"минут"}},
});

QStringView wordFor(qint64 count, const TimeUnit &unit)
{
    const auto lastTwo = count % 100;
    const auto last = count % 10;
    if (lastTwo > 10 && lastTwo < 20)
        return unit.words[2];
    if (last == 1)
        return unit.words[0];
    return last > 1 && last < 5 ? unit.words[1] : unit.words[2];
}

/// Weeks are counted only in what is shorter than a month.
QString durationText(qint64 seconds)
{
    if (seconds < Minute)
        return u"%1 сек"_s.arg(seconds);
    const bool hasWeeks = seconds < Month;
    QStringList parts;
    for (const auto &unit : TimeUnits) {
        if (unit.seconds == Week && !hasWeeks)
            continue;
        const auto count = seconds / unit.seconds;
        seconds %= unit.seconds;
        if (count > 0)
            parts += u"%1 %2"_s.arg(count).arg(wordFor(count, unit));
    }
    return parts.join(u", "_s);
}

QString timeText(Timestamp at, const QTimeZone &zone)
{
    return toDateTime(at).toTimeZone(zone).toString(u"dd.MM.yyyy HH:mm"_s);
}

QString decimal(double value, int digits)
{
    return QString::number(value, 'f', digits);
}

QString percent(qint64 part, qint64 whole, int digits)
{
    const auto share = static_cast<double>(part) / static_cast<double>(whole) * 100;
    return decimal(std::clamp(share, 0.0, 100.0), digits) + u'%';
}

QString gigabytes(qint64 bytes, int digits)
{
    return decimal(static_cast<double>(bytes) / BytesPerGb, digits);
}

QString megabytes(qint64 bytes)
{
    return decimal(static_cast<double>(bytes) / BytesPerMb, 2) + u" MB"_s;
}

QString trafficText(const SubscriptionFeed &feed)
{
    const bool isUnlimited = feed.limitBytes == 0;
    if (static_cast<double>(feed.usedBytes) < BytesPerGb) {
        const auto limit = isUnlimited ? u"unlimited"_s : gigabytes(feed.limitBytes, 1) + u" GB"_s;
        return megabytes(feed.usedBytes) + u" / "_s + limit;
    }
    const auto limit = isUnlimited ? u"unlimited"_s : gigabytes(feed.limitBytes, 1);
    return u"%1/%2 GB"_s.arg(gigabytes(feed.usedBytes, 2), limit);
}

QString remainingTrafficText(const SubscriptionFeed &feed)
{
    constexpr double least = 0.01;
    const auto remaining = std::max<qint64>(0, feed.limitBytes - feed.usedBytes);
    if (static_cast<double>(remaining) / BytesPerGb < least)
        return megabytes(remaining);
    return gigabytes(remaining, 2) + u" GB"_s;
}

QStringList termComments(const FeedSource &source, Timestamp now, const QTimeZone &zone)
{
    const auto createdAt = source.subscription.createdAt;
    const auto expiresAt = source.subscription.expiresAt;
    const bool isCreationKnown = createdAt != Timestamp();
    QStringList lines{u"# Active until: "_s + timeText(expiresAt, zone)};
    if (isCreationKnown)
        lines += u"# Created: "_s + timeText(createdAt, zone);
    if (expiresAt > now)
        lines += u"# Remaining: "_s + durationText((expiresAt - now).count());
    if (isCreationKnown && expiresAt > createdAt)
        lines += u"# Lifetime: "_s
            + percent((now - createdAt).count(), (expiresAt - createdAt).count(), 1);
    if (source.updatedAt && *source.updatedAt != Timestamp())
        lines += u"# Last updated: "_s + timeText(*source.updatedAt, zone);
    return lines;
}

QStringList trafficComments(const SubscriptionFeed &feed)
{
    QStringList lines{u"# Traffic: "_s + trafficText(feed)};
    if (feed.limitBytes == 0)
        return lines;
    lines += u"# Traffic remaining: "_s + remainingTrafficText(feed);
    lines += u"# Traffic usage: "_s + percent(feed.usedBytes, feed.limitBytes, 2);
    return lines;
}

QStringList serverComments(const SubscriptionFeed &feed)
{
    QStringList countries;
    for (const auto &line : feed.lines) {
        if (!line.country.isEmpty() && !countries.contains(line.country))
            countries += line.country;
    }
    countries.sort();
    QStringList comments{u"# Servers: %1"_s.arg(linksOf(feed).size())};
    if (!countries.isEmpty())
        comments += u"# Locations: "_s + countries.join(u", "_s);
    return comments;
}

/// With one "@", however it is stored.
QString supportName(QString name)
{
    name = name.trimmed();
    while (name.startsWith(u'@'))
        name.remove(0, 1);
    return name.isEmpty() ? name : u'@' + name;
}

} // namespace

QStringList feedComments(const FeedSource &source, const SubscriptionFeed &feed, Timestamp now,
                         const BotEnvironment &bot)
{
    auto lines = termComments(source, now, bot.zone) + trafficComments(feed);
    if (!source.tariffName.isEmpty())
        lines += u"# Plan: "_s + source.tariffName;
    lines += serverComments(feed);
    lines += u"# Status: "_s + (source.subscription.expiresAt > now ? u"Активна"_s : u"Истекла"_s);
    lines += u"# Subscription ID: %1"_s.arg(source.subscription.id.value);
    if (const auto support = supportName(bot.supportUsername); !support.isEmpty())
        lines += u"# Support: "_s + support;
    return lines;
}

} // namespace VeilDesk
