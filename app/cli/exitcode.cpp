#include "app/cli/exitcode.h"

#include <algorithm>

namespace VeilDesk::Cli {

namespace {

/// The class of the first server that failed; a policy's verdict where none did.
ExitCode firstFailure(const Operation &operation)
{
    const auto failed = std::ranges::find_if(
        operation.steps, [](const Step &step) { return step.error.has_value(); });
    return failed == operation.steps.end() ? ExitCode::Refused : exitCode(failed->error->kind());
}

bool hasStep(const Operation &operation, StepState state)
{
    return std::ranges::find(operation.steps, state, &Step::state) != operation.steps.end();
}

ExitCode issueCode(const Operation &operation)
{
    switch (operation.outcome.value_or(Outcome::Rejected)) {
    case Outcome::Complete:
        return ExitCode::Done;
    case Outcome::Degraded:
        return ExitCode::Degraded;
    case Outcome::Rejected:
        // Keys that were created and removed again: the policy refused, not a server.
        return hasStep(operation, StepState::Compensated) ? ExitCode::Refused
                                                          : firstFailure(operation);
    }
    Q_UNREACHABLE();
}

ExitCode revokeCode(const Operation &operation)
{
    const bool isComplete = std::ranges::all_of(
        operation.steps, [](const Step &step) { return step.state == StepState::Compensated; });
    if (isComplete)
        return ExitCode::Done;
    return hasStep(operation, StepState::Compensated) ? ExitCode::Degraded
                                                      : firstFailure(operation);
}

} // namespace

ExitCode exitCode(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Invalid:
    case ErrorKind::Refused:
    case ErrorKind::NotFound:
    case ErrorKind::ServerMissing:
    case ErrorKind::Duplicate:
        return ExitCode::Refused;
    case ErrorKind::Busy:
    case ErrorKind::AlreadyServed:
    case ErrorKind::DatabaseLocked:
        return ExitCode::Busy;
    case ErrorKind::Cancelled:
    case ErrorKind::Internal:
    case ErrorKind::SecretStoreMissing:
    case ErrorKind::SecretStoreLocked:
    case ErrorKind::SecretMissing:
        return ExitCode::Failed;
    case ErrorKind::Dns:
    case ErrorKind::Connection:
    case ErrorKind::Timeout:
    case ErrorKind::Tls:
    case ErrorKind::PinMismatch:
    case ErrorKind::Unauthorized:
    case ErrorKind::RemoteNotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Rejected:
    case ErrorKind::RateLimited:
    case ErrorKind::ServerFailure:
    case ErrorKind::Malformed:
    case ErrorKind::TooLarge:
    case ErrorKind::Redirected:
        return ExitCode::Network;
    case ErrorKind::DatabaseReadOnly:
    case ErrorKind::DatabaseFull:
    case ErrorKind::DatabaseCorrupt:
    case ErrorKind::DatabaseNewer:
    case ErrorKind::NotADatabase:
    case ErrorKind::SchemaMissing:
    case ErrorKind::Constraint:
    case ErrorKind::Storage:
        return ExitCode::Database;
    }
    Q_UNREACHABLE();
}

ExitCode exitCode(const Operation &operation)
{
    if (operation.state != OperationState::Finished)
        return ExitCode::Network;
    switch (operation.kind) {
    case OperationKind::Issue:
    case OperationKind::Purchase:
        return issueCode(operation);
    case OperationKind::Revoke:
        return revokeCode(operation);
    }
    Q_UNREACHABLE();
}

} // namespace VeilDesk::Cli
