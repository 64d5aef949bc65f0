#include "models/domain/deliveryerror.h"

namespace VeilDesk {

std::vector<DeliveryError> deliveryErrors(const Operation &operation)
{
    std::vector<DeliveryError> errors;
    for (const auto &step : operation.steps) {
        if (step.state == StepState::Stored || !step.error)
            continue;
        errors.push_back(
            {*step.error, step.server, operation.payment, operation.subscription, step.retryAt});
    }
    return errors;
}

} // namespace VeilDesk
