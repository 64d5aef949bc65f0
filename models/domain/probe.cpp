#include "models/domain/probe.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

QString probeStageName(ProbeStage stage)
{
    switch (stage) {
    case ProbeStage::Dns:
        return u"dns"_s;
    case ProbeStage::Tcp:
        return u"tcp"_s;
    case ProbeStage::Tls:
        return u"tls"_s;
    case ProbeStage::Pin:
        return u"pin"_s;
    case ProbeStage::Auth:
        return u"auth"_s;
    case ProbeStage::Api:
        return u"api"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Error> ProbeReport::firstError() const
{
    for (const auto &stage : stages) {
        if (stage.error)
            return stage.error;
    }
    return std::nullopt;
}

} // namespace VeilDesk
