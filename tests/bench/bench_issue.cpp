#include "tests/bench/issuebench.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>
#include <cstdio>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

struct Arguments
{
    FarmOptions farm;
    int repetitions = 5;
    int payments = 0;
    int atOnce = Settings().concurrentPayments;
    bool serves = false;
    std::vector<Dialect> dialects{Dialect::Users, Dialect::KeysApiKey, Dialect::KeysBearer};
};

Arguments parse(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Measures how long it takes to issue keys on many servers in one operation."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"servers"_s, u"Simulated servers (100)."_s, u"N"_s, u"100"_s},
        {u"latency-ms"_s, u"Of each call to them (200)."_s, u"N"_s, u"200"_s},
        {u"repetitions"_s, u"Of each measurement; the median counts (5)."_s, u"N"_s, u"5"_s},
        {u"dialect"_s, u"Only this one."_s, u"D"_s},
        {u"payments"_s, u"Delivers so many payments instead, each on all servers."_s, u"N"_s},
        {u"at-once"_s, u"Payments delivered at a time (8)."_s, u"N"_s, u"8"_s},
        {u"serve"_s, u"Is the servers (for the program's own use)."_s},
    });
    parser.process(application);
    Arguments arguments;
    arguments.farm.servers = std::max(1, parser.value(u"servers"_s).toInt());
    arguments.farm.latency = std::chrono::milliseconds(parser.value(u"latency-ms"_s).toInt());
    arguments.repetitions = std::max(1, parser.value(u"repetitions"_s).toInt());
    arguments.payments = parser.value(u"payments"_s).toInt();
    arguments.atOnce = std::max(1, parser.value(u"at-once"_s).toInt());
    arguments.serves = parser.isSet(u"serve"_s);
    if (const auto dialect = dialectFromName(parser.value(u"dialect"_s)))
        arguments.dialects = {*dialect};
    return arguments;
}

Milliseconds median(std::vector<Milliseconds> times)
{
    const auto middle = times.begin() + std::ssize(times) / 2;
    std::ranges::nth_element(times, middle);
    return *middle;
}

void printRow(const char *name, Milliseconds time, Milliseconds ideal)
{
    std::printf("  %-42s %9.0f ms %8.2f x\n", name, time.count(), time / ideal);
}

void measure(const FarmOptions &farm, int repetitions)
{
    IssueBench bench(farm);
    std::vector<Milliseconds> ideals;
    std::vector<Milliseconds> decided;
    std::vector<Milliseconds> ended;
    for (int i = 0; i < repetitions; ++i) {
        ideals.push_back(bench.createOnce());
        const auto time = bench.issueEverywhere();
        decided.push_back(time.decided);
        ended.push_back(time.ended);
    }
    const int looped = std::min(10, farm.servers);
    const auto loop = bench.issueOneByOne(looped) * farm.servers / looped;
    const auto ideal = median(ideals);

    std::printf("%s: %d servers, %lld ms per call, median of %d\n",
                qPrintable(dialectName(farm.dialect)), farm.servers,
                static_cast<long long>(farm.latency.count()), repetitions);
    printRow("ideal: one server's create", ideal, ideal);
    printRow("one operation, until decided", median(decided), ideal);
    printRow("one operation, until read back", median(ended), ideal);
    printRow("plain loop (from 10 servers or fewer)", loop, ideal);
    std::fflush(stdout);
}

/// No purchase ends before a create and a look back, and only so many are made at once. Servers
/// that answer at once show what all else takes: database, journal, requests and the servers
/// themselves.
void measurePurchases(const FarmOptions &farm, int payments, int atOnce)
{
    auto withoutLatency = farm;
    withoutLatency.latency = {};
    const auto time = IssueBench(farm).purchaseAll(payments, atOnce);
    const auto own = IssueBench(withoutLatency).purchaseAll(payments, atOnce);
    const int turns = (payments + atOnce - 1) / atOnce;
    const int calls = farm.dialect == Dialect::Users ? 2 : 3;
    const Milliseconds bound = farm.latency * calls * turns;
    std::printf("%s: %d payments on %d servers, %lld ms per call, %d at once: %.1f per second\n",
                qPrintable(dialectName(farm.dialect)), payments, farm.servers,
                static_cast<long long>(farm.latency.count()), atOnce,
                payments * 1000.0 / time.count());
    printRow("bound by latency and the limit", bound, bound);
    printRow("all delivered and read back", time, bound);
    printRow("the same with servers that answer at once", own, bound);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(u"veildesk.*.info=false"_s);
    const auto arguments = parse(application);
    if (arguments.serves) {
        auto farm = arguments.farm;
        farm.dialect = arguments.dialects.front();
        return ServerFarm::serve(farm);
    }
    for (const auto dialect : arguments.dialects) {
        auto farm = arguments.farm;
        farm.dialect = dialect;
        if (arguments.payments > 0)
            measurePurchases(farm, arguments.payments, arguments.atOnce);
        else
            measure(farm, arguments.repetitions);
    }
    return 0;
}
