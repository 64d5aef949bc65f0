#include "app/cli/output.h"
#include "app/cli/runner.h"
#include "app/terminationsignals.h"
#include "network/async/taskscope.h"

#include <QCoreApplication>

using namespace VeilDesk;
using namespace VeilDesk::Cli;

namespace {

QCoro::Task<> runAndQuit(Invocation invocation, Cancellation cancellation)
{
    const bool json = invocation.options.json;
    const auto report = co_await run(std::move(invocation), cancellation);
    print(report, json);
    QMetaObject::invokeMethod(
        qApp, [code = int(report.code)] { QCoreApplication::exit(code); }, Qt::QueuedConnection);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const auto words = QCoreApplication::arguments().mid(1);
    const auto parsed = parseCommandLine(words);
    if (const auto *answer = std::get_if<Report>(&parsed)) {
        print(*answer, asksForJson(words));
        return int(answer->code);
    }
    const auto &invocation = std::get<Invocation>(parsed);
    const LogSink log(logOptions(invocation.options));
    CancellationSource source;
    TerminationSignals signalled;
    QObject::connect(&signalled, &TerminationSignals::requested, [&source] { source.cancel(); });
    TaskScope scope;
    scope.spawn(runAndQuit(invocation, source.cancellation()));
    return QCoreApplication::exec();
}
