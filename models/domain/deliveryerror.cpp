#include "models/domain/deliveryerror.h"

#include "models/domain/redaction.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

std::vector<DeliveryError> deliveryErrors(const Operation &operation)
{
    std::vector<DeliveryError> errors;
    for (const auto &step : operation.steps) {
        if (isServed(step) || !step.error)
            continue;
        errors.push_back(
            {*step.error, step.server, operation.payment, operation.subscription, step.retryAt});
    }
    return errors;
}

QString describe(const DeliveryError &error)
{
    QStringList places;
    if (error.payment)
        places += u"payment %1"_s.arg(error.payment->value);
    if (error.subscription)
        places += u"subscription %1"_s.arg(error.subscription->value);
    places += u"server %1"_s.arg(error.server.value);
    return u"%1: %2"_s.arg(places.join(u", "_s), redacted(error.error.detail()));
}

} // namespace VeilDesk
