#include "app/cli/report.h"

#include "app/logging/knownsecrets.h"

namespace VeilDesk::Cli {

using namespace Qt::StringLiterals;

Failure toFailure(const Error &error)
{
    QJsonObject details;
    if (error.httpStatus() > 0)
        details[u"http_status"_s] = error.httpStatus();
    if (const auto delay = error.retryAfter())
        details[u"retry_after"_s] = qint64(delay->count());
    return {errorKindName(error.kind()), KnownSecrets::blottedOut(error.detail()), details};
}

Report Report::failed(const Error &error)
{
    Report report;
    report.code = exitCode(error.kind());
    report.failure = toFailure(error);
    return report;
}

Report Report::wrongUsage(const QString &message)
{
    Report report;
    report.code = ExitCode::Usage;
    report.failure = Failure{u"usage"_s, message, {}};
    return report;
}

} // namespace VeilDesk::Cli
