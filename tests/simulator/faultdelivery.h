#pragma once

#include "tests/simulator/dialectapi.h"
#include "tests/simulator/fault.h"
#include "tests/support/httpresponder.h"

namespace VeilDesk {

/// Answers as the fault demands; `answer` is what the work produced, or an empty object when the
/// work was not done.
void deliver(const Fault &fault, const HttpResponse &answer, const DialectApi &api,
             const HttpResponder &responder);

} // namespace VeilDesk
