#include "models/storage/subscriptioncolumns.h"

#include "models/storage/customername.h"
#include "models/storage/searchword.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

SubscriptionColumns::SubscriptionColumns(const SchemaCapabilities &capabilities,
                                         const std::vector<Server> &servers, Timestamp now)
    : m_capabilities(capabilities)
    , m_now(now)
    , m_key(capabilities)
    , m_subscription(capabilities, "subscriptions"_L1, "s"_L1)
    , m_user(capabilities, "users"_L1, "u"_L1)
    , m_tariff(capabilities, "tariffs"_L1, "t"_L1)
    , m_lacksKeys(lacksKeys(servers))
{ }

SqlBindings SubscriptionColumns::bindings() const
{
    return {{":now"_L1, toUnix(m_now)}, {":dead"_L1, toUnix(m_now - BotGracePeriod)}};
}

QString SubscriptionColumns::value(SubscriptionSort by) const
{
    switch (by) {
    case SubscriptionSort::Id:
        return u"s.id"_s;
    case SubscriptionSort::Health:
        return health();
    case SubscriptionSort::Customer:
        return customerNameSql(m_user) + u" COLLATE NOCASE"_s;
    case SubscriptionSort::Tariff:
        return m_tariff.text("name"_L1) + u" COLLATE NOCASE"_s;
    case SubscriptionSort::Keys:
        return keyCount();
    case SubscriptionSort::Expires:
        return m_subscription.seconds("expires_at"_L1);
    case SubscriptionSort::Created:
        return m_subscription.seconds("created_at"_L1);
    case SubscriptionSort::Updated:
        return m_subscription.seconds("last_updated_at"_L1);
    }
    Q_UNREACHABLE();
}

QString SubscriptionColumns::health() const
{
    const auto number = [](SubscriptionHealth health) {
        return QString::number(static_cast<int>(health));
    };
    return u"CASE WHEN COALESCE(%1, 1) = 0 THEN %2 WHEN COALESCE(%3, 0) <= :dead THEN %4"
           " WHEN COALESCE(%3, 0) <= :now THEN %5 WHEN %6 IS NOT NULL THEN %7"_s.arg(
               m_subscription.integer("is_active"_L1), number(SubscriptionHealth::Inactive),
               m_subscription.seconds("expires_at"_L1), number(SubscriptionHealth::Expired),
               number(SubscriptionHealth::Grace),
               m_subscription.seconds("traffic_over_limit_at"_L1),
               number(SubscriptionHealth::OverLimit))
        + u" WHEN %1 THEN %2 ELSE %3 END"_s.arg(m_lacksKeys, number(SubscriptionHealth::Degraded),
                                                number(SubscriptionHealth::Active));
}

QString SubscriptionColumns::source() const
{
    return u" FROM subscriptions AS s"_s
        + m_user.leftJoin("user_id"_L1, m_subscription.integer("user_id"_L1))
        + m_tariff.leftJoin("id"_L1, m_subscription.integer("tariff_id"_L1));
}

QString SubscriptionColumns::contains(const SearchWord &word) const
{
    QStringList texts{m_subscription.text("user_id"_L1)};
    if (m_capabilities.hasTable(u"users"_s))
        texts += customerTexts(m_user);
    const auto number = word.number();
    return u'(' + word.isIn(texts) + (number ? u" OR s.id = %1)"_s.arg(*number) : u")"_s);
}

QString SubscriptionColumns::isOf() const
{
    return m_subscription.text("user_id"_L1) + u" = :customer"_s;
}

QString SubscriptionColumns::extras() const
{
    return u"s.id, %1, %2, %3, %4"_s.arg(customerNameSql(m_user), m_tariff.text("name"_L1),
                                         m_subscription.seconds("last_updated_at"_L1),
                                         m_subscription.seconds("traffic_over_limit_at"_L1));
}

/// selectServers() in SQL; a test compares the two.
QString SubscriptionColumns::lacksKeys(const std::vector<Server> &servers) const
{
    const auto ofVip = requiredPlaces(servers, {true, false});
    const auto ofPaying = requiredPlaces(servers, {false, true});
    const auto ofOthers = requiredPlaces(servers, {false, false});
    // Whether somebody pays is looked up only where it matters.
    const auto ofUsual = ofPaying == ofOthers
        ? lacksKeyIn(ofOthers)
        : u"CASE WHEN %1 THEN %2 ELSE %3 END"_s.arg(StandingRepository::paidSql(m_capabilities),
                                                    lacksKeyIn(ofPaying), lacksKeyIn(ofOthers));
    return u"CASE WHEN COALESCE(%1, 0) <> 0 THEN %2 ELSE %3 END"_s.arg(m_user.integer("is_vip"_L1),
                                                                       lacksKeyIn(ofVip), ofUsual);
}

QString SubscriptionColumns::lacksKeyIn(const std::vector<std::vector<ServerId>> &places) const
{
    if (places.empty())
        return u"0"_s;
    QString placeOfKey;
    for (size_t place = 0; place < places.size(); ++place) {
        for (const auto server : places[place])
            placeOfKey += u" WHEN %1 THEN %2"_s.arg(server.value).arg(place);
    }
    return u"(SELECT COUNT(DISTINCT CASE k.server_id%1 END)%2) < %3"_s.arg(
        placeOfKey, m_key.heldBy(u"s.id"_s), QString::number(places.size()));
}

QString SubscriptionColumns::keyCount() const
{
    return u"(SELECT COUNT(*)%1)"_s.arg(m_key.heldBy(u"s.id"_s));
}

} // namespace VeilDesk
