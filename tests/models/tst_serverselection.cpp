#include "models/domain/allowance.h"
#include "models/domain/serverselection.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <set>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

constexpr Entitlement vip{true, false};
constexpr Entitlement paying{false, true};
constexpr Entitlement plain{};

Server server(qint64 id, const QString &group = {}, std::optional<qint64> maxKeys = 100,
              qint64 keys = 0)
{
    Server server;
    server.id = {id};
    server.protocol = u"v2ray"_s;
    server.accessLevel = u"all"_s;
    server.group = group;
    server.maxKeys = maxKeys;
    server.keys = keys;
    return server;
}

std::vector<qint64> numbers(const std::vector<ServerId> &ids)
{
    std::vector<qint64> values;
    std::ranges::transform(ids, std::back_inserter(values), &ServerId::value);
    return values;
}

std::vector<qint64> missing(const std::vector<Server> &servers, const Entitlement &entitlement,
                            const std::vector<ServerId> &held = {},
                            SelectionOccasion occasion = SelectionOccasion::Purchase)
{
    return numbers(selectServers(servers, held, entitlement, occasion).missing);
}

Server randomServer(qint64 id, QRandomGenerator &random)
{
    auto made = server(id);
    made.group = random.bounded(2) ? u"g%1"_s.arg(random.bounded(3)) : QString();
    if (random.bounded(4) == 0)
        made.maxKeys.reset();
    made.keys = random.bounded(130);
    made.active = random.bounded(5) != 0;
    made.paused = random.bounded(6) == 0;
    made.availableForPurchase = random.bounded(5) != 0;
    made.accessLevel = QStringList{u"all"_s, u"paid"_s, u"vip"_s, QString()}[random.bounded(4)];
    made.protocol = random.bounded(8) ? u"v2ray"_s : u"outline"_s;
    return made;
}

} // namespace

using Numbers = std::vector<qint64>;

class TestServerSelection : public QObject
{
    Q_OBJECT

private slots:
    void servesEveryServerWithoutAGroup();
    void takesTheFreestMemberOfAGroup_data();
    void takesTheFreestMemberOfAGroup();
    void givesAVipEveryMember();
    void leavesOutWhatIsNotEligible_data();
    void leavesOutWhatIsNotEligible();
    void asksForAvailabilityOnlyAtAPurchase();
    void staysWithTheMemberThatHasAKey();
    void isAFixpoint();
    void raisesLimitsButTakesNoneAway_data();
    void raisesLimitsButTakesNoneAway();
};

void TestServerSelection::servesEveryServerWithoutAGroup()
{
    const std::vector servers{server(3), server(1), server(2)};

    QCOMPARE(missing(servers, plain), (Numbers{1, 2, 3}));
    QCOMPARE(missing(servers, plain, {ServerId{2}}), (Numbers{1, 3}));
}

void TestServerSelection::takesTheFreestMemberOfAGroup_data()
{
    QTest::addColumn<std::optional<qint64>>("firstCapacity");
    QTest::addColumn<qint64>("firstKeys");
    QTest::addColumn<std::optional<qint64>>("secondCapacity");
    QTest::addColumn<qint64>("secondKeys");
    QTest::addColumn<qint64>("chosen");
    using Capacity = std::optional<qint64>;

    QTest::newRow("more free slots") << Capacity(10) << 5LL << Capacity(20) << 5LL << 2LL;
    QTest::newRow("a tie") << Capacity(10) << 0LL << Capacity(20) << 10LL << 1LL;
    QTest::newRow("both full") << Capacity(10) << 12LL << Capacity(10) << 10LL << 1LL;
    QTest::newRow("NULL is as good as unlimited")
        << Capacity(99) << 0LL << Capacity() << 500LL << 2LL;
    QTest::newRow("0 is as good as unlimited")
        << Capacity(99) << 0LL << Capacity(0) << 500LL << 2LL;
    QTest::newRow("below 0, too") << Capacity(99) << 0LL << Capacity(-1) << 0LL << 2LL;
}

void TestServerSelection::takesTheFreestMemberOfAGroup()
{
    QFETCH(std::optional<qint64>, firstCapacity);
    QFETCH(qint64, firstKeys);
    QFETCH(std::optional<qint64>, secondCapacity);
    QFETCH(qint64, secondKeys);
    QFETCH(qint64, chosen);

    QCOMPARE(missing({server(2, u"eu"_s, secondCapacity, secondKeys),
                      server(1, u"eu"_s, firstCapacity, firstKeys)},
                     plain),
             Numbers{chosen});
}

void TestServerSelection::givesAVipEveryMember()
{
    QCOMPARE(missing({server(1, u"eu"_s), server(2, u"eu"_s), server(3)}, vip), (Numbers{1, 2, 3}));
}

void TestServerSelection::leavesOutWhatIsNotEligible_data()
{
    QTest::addColumn<Server>("excluded");
    QTest::addColumn<Entitlement>("entitlement");
    QTest::addColumn<bool>("chosen");

    auto off = server(1);
    off.active = false;
    QTest::newRow("switched off") << off << vip << false;
    auto outline = server(1);
    outline.protocol = u"outline"_s;
    QTest::newRow("another protocol") << outline << vip << false;
    auto paused = server(1);
    paused.paused = true;
    QTest::newRow("paused") << paused << vip << false;
    auto forPaying = server(1);
    forPaying.accessLevel = u"paid"_s;
    QTest::newRow("for paying customers, who does not") << forPaying << plain << false;
    QTest::newRow("for paying customers, who does") << forPaying << paying << true;
    QTest::newRow("for paying customers, a VIP") << forPaying << vip << true;
    auto forVips = server(1);
    forVips.accessLevel = u"vip"_s;
    QTest::newRow("for VIPs, who is none") << forVips << paying << false;
    QTest::newRow("for VIPs, who is one") << forVips << vip << true;
    auto old = server(1);
    old.accessLevel.clear();
    old.protocol.clear();
    QTest::newRow("an old row that says nothing") << old << plain << true;
}

void TestServerSelection::leavesOutWhatIsNotEligible()
{
    QFETCH(Server, excluded);
    QFETCH(Entitlement, entitlement);
    QFETCH(bool, chosen);

    QCOMPARE(missing({excluded}, entitlement), chosen ? Numbers{1} : Numbers{});
}

void TestServerSelection::asksForAvailabilityOnlyAtAPurchase()
{
    auto notForSale = server(1);
    notForSale.availableForPurchase = false;

    QCOMPARE(missing({notForSale}, plain), Numbers{});
    QCOMPARE(missing({notForSale}, plain, {}, SelectionOccasion::Repair), Numbers{1});
}

void TestServerSelection::staysWithTheMemberThatHasAKey()
{
    const std::vector servers{server(1, u"eu"_s, 10, 9), server(2, u"eu"_s, 1000, 0)};
    const std::vector held{ServerId{1}};
    const auto selection = selectServers(servers, held, plain, SelectionOccasion::Purchase);

    QCOMPARE(numbers(selection.served), Numbers{1});
    QCOMPARE(numbers(selection.missing), Numbers{});
}

void TestServerSelection::isAFixpoint()
{
    QRandomGenerator random(20260501);
    for (int round = 0; round < 20'000; ++round) {
        std::vector<Server> servers;
        std::vector<ServerId> held;
        for (qint64 id = 1; id <= random.bounded(12); ++id) {
            servers.push_back(randomServer(id, random));
            if (random.bounded(3) == 0)
                held.push_back(ServerId{id});
        }
        const Entitlement entitlement{random.bounded(4) == 0, random.bounded(2) == 0};
        const auto occasion =
            random.bounded(2) ? SelectionOccasion::Purchase : SelectionOccasion::Repair;

        const auto first = selectServers(servers, held, entitlement, occasion);
        auto delivered = held;
        delivered.insert(delivered.end(), first.missing.begin(), first.missing.end());
        for (auto &server : servers)
            server.keys += std::ranges::count(first.missing, server.id);
        const auto second = selectServers(servers, delivered, entitlement, occasion);

        QCOMPARE(numbers(second.missing), Numbers{});
        QCOMPARE(second.served.size(), first.served.size() + first.missing.size());
        std::set<QString> groups;
        for (const auto &server : servers) {
            const bool isNew = std::ranges::find(first.missing, server.id) != first.missing.end();
            if (isNew && !server.group.isEmpty() && !entitlement.vip)
                QVERIFY2(groups.insert(server.group).second, "two keys for one group");
        }
    }
}

void TestServerSelection::raisesLimitsButTakesNoneAway_data()
{
    QTest::addColumn<std::optional<qint64>>("current");
    QTest::addColumn<qint64>("ofTariff");
    QTest::addColumn<qint64>("limit");
    using Limit = std::optional<qint64>;

    QTest::newRow("a bonus stays") << Limit(150) << 100LL << 150LL;
    QTest::newRow("a smaller one is raised") << Limit(50) << 100LL << 100LL;
    QTest::newRow("the same") << Limit(100) << 100LL << 100LL;
    QTest::newRow("unlimited stays") << Limit(0) << 100LL << 0LL;
    QTest::newRow("none of its own") << Limit() << 100LL << 100LL;
    QTest::newRow("an unlimited tariff lifts it") << Limit(150) << 0LL << 0LL;
}

void TestServerSelection::raisesLimitsButTakesNoneAway()
{
    QFETCH(std::optional<qint64>, current);
    QFETCH(qint64, ofTariff);

    QTEST(limitAfterPurchase(current, ofTariff), "limit");
}

QTEST_APPLESS_MAIN(TestServerSelection)
#include "tst_serverselection.moc"
