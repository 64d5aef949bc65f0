#include "ui/servers/probetext.h"

#include "ui/widgets/errortext.h"

#include <QCoreApplication>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VeilDesk::Probe)
};

QString successText(ProbeStage stage)
{
    switch (stage) {
    case ProbeStage::Dns:
        return Text::tr("The name is known.");
    case ProbeStage::Tcp:
        return Text::tr("The port is open.");
    case ProbeStage::Tls:
        return Text::tr("The connection is encrypted.");
    case ProbeStage::Pin:
        return Text::tr("The certificate is the expected one.");
    case ProbeStage::Auth:
        return Text::tr("The API key is accepted.");
    case ProbeStage::Api:
        return Text::tr("The management API answers as expected.");
    }
    Q_UNREACHABLE();
}

QString capabilityText(Dialect dialect)
{
    switch (dialect) {
    case Dialect::Users:
        return Text::tr("VeilDesk makes the links. The server counts no traffic per key.");
    case Dialect::KeysApiKey:
        return Text::tr("The server makes the links and counts the traffic of each key.");
    case Dialect::KeysBearer:
        return Text::tr("The server makes the links and counts the traffic of each key, from its "
                        "latest restart on.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString probeStageText(ProbeStage stage)
{
    switch (stage) {
    case ProbeStage::Dns:
        return Text::tr("Name");
    case ProbeStage::Tcp:
        return Text::tr("Connection");
    case ProbeStage::Tls:
        return Text::tr("Encryption");
    case ProbeStage::Pin:
        return Text::tr("Certificate");
    case ProbeStage::Auth:
        return Text::tr("API key");
    case ProbeStage::Api:
        return Text::tr("API");
    }
    Q_UNREACHABLE();
}

QString stageResultText(const StageResult &result)
{
    if (result.skipped)
        return Text::tr("Not tested.");
    if (result.ok)
        return successText(result.stage);
    if (!result.error)
        return Text::tr("Failed.");
    return errorText(*result.error).whole();
}

QString probeSummary(const ProbeReport &report)
{
    if (!report.dialect || report.firstError())
        return {};
    auto summary = Text::tr("Dialect %1").arg(dialectName(*report.dialect));
    if (!report.version.isEmpty())
        summary += u" · "_s + Text::tr("version %1").arg(report.version);
    if (report.keys)
        summary += u" · "_s + Text::tr("%n key(s) on the server", nullptr, *report.keys);
    return summary + u'\n' + capabilityText(*report.dialect);
}

} // namespace VeilDesk
