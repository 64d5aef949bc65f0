#include "app/cli/recoveryreport.h"

#include <algorithm>
#include <iterator>

namespace VeilDesk::Cli {

using namespace Qt::StringLiterals;

namespace {

bool isOfServer(const Error &obstacle)
{
    return exitCode(obstacle.kind()) == ExitCode::Network;
}

/// Servers are only to be waited for; what else is in the way comes first.
void explain(Report &report, const std::vector<Error> &obstacles, const QString &things)
{
    if (obstacles.empty())
        return;
    const auto silent = std::ranges::count_if(obstacles, isOfServer);
    const auto other = std::ranges::find_if_not(obstacles, isOfServer);
    QStringList sentences;
    report.code = ExitCode::Network;
    report.failure = Failure{u"unknown"_s, {}, {}};
    if (other != obstacles.end()) {
        report.code = exitCode(other->kind());
        report.failure = toFailure(*other);
        sentences += u"%1 %2 could not be ended: %3"_s.arg(std::ssize(obstacles) - silent)
                         .arg(things, report.failure->message);
    }
    if (silent > 0)
        sentences +=
            u"The servers of %1 %2 could not be asked; try again when they can"_s.arg(silent).arg(
                things);
    report.failure->message = sentences.join(u". "_s);
}

std::vector<Error> errorsOf(const std::vector<RecoveryObstacle> &obstacles)
{
    std::vector<Error> errors;
    std::ranges::transform(obstacles, std::back_inserter(errors), &RecoveryObstacle::error);
    return errors;
}

} // namespace

Report recoveryReport(const RecoverySummary &summary)
{
    Report report(QJsonObject{{u"adopted"_s, summary.adopted},
                              {u"compensated"_s, summary.compensated},
                              {u"still_unknown"_s, summary.stillUnknown},
                              {u"busy"_s, summary.busy},
                              {u"unreadable"_s, summary.unreadable},
                              {u"stopped"_s, summary.stopped}});
    if (summary.unreadable > 0) {
        report.code = ExitCode::Database;
        report.failure =
            Failure{errorKindName(ErrorKind::Storage),
                    u"%1 operations could not be read from the database"_s.arg(summary.unreadable),
                    {}};
    } else if (summary.stopped > 0) {
        report.code = ExitCode::Failed;
        report.failure = Failure{
            errorKindName(ErrorKind::Cancelled),
            u"Stopped before %1 operations were finished; recover again"_s.arg(summary.stopped),
            {}};
    } else if (summary.stillUnknown > 0) {
        explain(report, errorsOf(summary.obstacles), u"keys"_s);
    } else if (summary.busy > 0) {
        report.code = ExitCode::Busy;
        report.failure = Failure{errorKindName(ErrorKind::Busy),
                                 u"Another VeilDesk works on %1 operations"_s.arg(summary.busy),
                                 {}};
    }
    return report;
}

Report recoveryReport(const ClaimRecovery &recovery)
{
    Report report(
        QJsonObject{{u"recovered"_s, recovery.recovered}, {u"still_open"_s, recovery.stillOpen}});
    explain(report, recovery.obstacles, u"payments"_s);
    return report;
}

} // namespace VeilDesk::Cli
