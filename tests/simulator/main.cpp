#include "tests/simulator/simulatorarguments.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTextStream>

#include <cstdio>
#include <unistd.h>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int ExitFailed = 1;
constexpr int ExitUsage = 2;

int fail(const QString &reason, int code)
{
    QTextStream(stderr) << "veildesk-sim: " << reason << '\n';
    return code;
}

void printFacts(const Simulator &simulator)
{
    QTextStream out(stdout);
    out << "listening on " << simulator.url().toString() << '\n';
    if (const auto &certificate = simulator.options().certificate)
        out << "certificate sha256 " << certificate->sha256().toHex() << '\n';
    if (const auto core = simulator.coreAddress())
        out << "core on " << core->host << ':' << core->port << " path " << core->path << '\n';
}

void quitAtEndOfInput()
{
    char discarded[256];
    if (::read(STDIN_FILENO, discarded, sizeof discarded) <= 0)
        QCoreApplication::quit();
}

int run(const SimulatorArguments &arguments)
{
    Simulator simulator(arguments.options);
    QObject::connect(&simulator, &Simulator::coreFailed, &simulator, [](const QString &reason) {
        QCoreApplication::exit(fail(reason, ExitFailed));
    });
    if (const auto started = simulator.start(); !started)
        return fail(started.error().detail(), ExitFailed);
    printFacts(simulator);

    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    input.setEnabled(arguments.exitsWithStdin);
    QObject::connect(&input, &QSocketNotifier::activated, &simulator, &quitAtEndOfInput);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const auto arguments = parseArguments(QCoreApplication::arguments());
    if (!arguments)
        return fail(arguments.error().detail() + u"; --help lists the options"_s, ExitUsage);
    if (arguments->showsHelp) {
        QTextStream(stdout) << helpText();
        return 0;
    }
    return run(*arguments);
}
