#include "tests/bench/serverfarm.h"

#include "tests/simulator/simulator.h"
#include "tests/support/v2rayprogram.h"

#include <QCoreApplication>

#include <cstdio>

namespace VeilDesk {

using namespace Qt::StringLiterals;

ServerFarm::~ServerFarm()
{
    m_process.kill();
    m_process.waitForFinished();
}

Result<> ServerFarm::start(const FarmOptions &options)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    endWithParent(m_process);
    m_process.start(QCoreApplication::applicationFilePath(),
                    {u"--serve"_s, u"--dialect"_s, dialectName(options.dialect), u"--servers"_s,
                     QString::number(options.servers), u"--latency-ms"_s,
                     QString::number(options.latency.count())});
    return readUrls(options.servers);
}

Result<> ServerFarm::readUrls(int count)
{
    constexpr int patienceMs = 120'000;
    while (std::ssize(m_urls) < count) {
        if (!m_process.canReadLine() && !m_process.waitForReadyRead(patienceMs))
            return failure(
                ErrorKind::Timeout,
                u"The simulated servers did not start: %1"_s.arg(m_process.errorString()));
        while (m_process.canReadLine())
            m_urls.emplace_back(QString::fromLatin1(m_process.readLine().trimmed()));
    }
    return {};
}

int ServerFarm::serve(const FarmOptions &options)
{
    std::vector<std::unique_ptr<Simulator>> simulators;
    for (int i = 0; i < options.servers; ++i) {
        SimulatorOptions simulated;
        simulated.dialect = options.dialect;
        simulated.latency = options.latency;
        simulators.push_back(std::make_unique<Simulator>(simulated));
        if (const auto started = simulators.back()->start(); !started) {
            std::fprintf(stderr, "%s\n", qPrintable(started.error().detail()));
            return 1;
        }
        std::printf("%s\n", qPrintable(simulators.back()->url().toString()));
    }
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace VeilDesk
