#include "models/domain/operation.h"

#include <algorithm>
#include <array>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

template <typename Enum, size_t Count>
std::optional<Enum> fromName(const std::array<Enum, Count> &values, QString (*name)(Enum),
                             QStringView text)
{
    for (const auto value : values) {
        if (text == name(value))
            return value;
    }
    return std::nullopt;
}

} // namespace

QString operationKindName(OperationKind kind)
{
    switch (kind) {
    case OperationKind::Issue:
        return u"issue"_s;
    case OperationKind::Revoke:
        return u"revoke"_s;
    case OperationKind::Purchase:
        return u"purchase"_s;
    }
    Q_UNREACHABLE();
}

bool createsKeys(OperationKind kind)
{
    return kind != OperationKind::Revoke;
}

std::optional<OperationKind> operationKindFromName(QStringView name)
{
    static constexpr std::array kinds{OperationKind::Issue, OperationKind::Revoke,
                                      OperationKind::Purchase};
    return fromName(kinds, operationKindName, name);
}

QString stepStateName(StepState state)
{
    switch (state) {
    case StepState::Intended:
        return u"intended"_s;
    case StepState::Sent:
        return u"sent"_s;
    case StepState::Unknown:
        return u"unknown"_s;
    case StepState::Absent:
        return u"absent"_s;
    case StepState::Confirmed:
        return u"confirmed"_s;
    case StepState::Stored:
        return u"stored"_s;
    case StepState::Compensating:
        return u"compensating"_s;
    case StepState::Compensated:
        return u"compensated"_s;
    case StepState::Failed:
        return u"failed"_s;
    }
    Q_UNREACHABLE();
}

std::optional<StepState> stepStateFromName(QStringView name)
{
    static constexpr std::array states{
        StepState::Intended,     StepState::Sent,        StepState::Unknown,
        StepState::Absent,       StepState::Confirmed,   StepState::Stored,
        StepState::Compensating, StepState::Compensated, StepState::Failed};
    return fromName(states, stepStateName, name);
}

QString operationStateName(OperationState state)
{
    switch (state) {
    case OperationState::Running:
        return u"running"_s;
    case OperationState::Unfinished:
        return u"unfinished"_s;
    case OperationState::Finished:
        return u"finished"_s;
    }
    Q_UNREACHABLE();
}

std::optional<OperationState> operationStateFromName(QStringView name)
{
    static constexpr std::array states{OperationState::Running, OperationState::Unfinished,
                                       OperationState::Finished};
    return fromName(states, operationStateName, name);
}

bool isSettled(StepState state)
{
    return state == StepState::Stored || state == StepState::Compensated
        || state == StepState::Failed;
}

bool awaitsReadBack(const Step &step)
{
    return step.state == StepState::Stored && step.ambiguous && !step.verifiedAt;
}

bool isServed(const Step &step)
{
    return step.state == StepState::Stored
        || (step.error && step.error->kind() == ErrorKind::AlreadyServed);
}

StepCount countSteps(const Operation &operation)
{
    const auto &steps = operation.steps;
    const auto served = std::ranges::count_if(steps, isServed);
    return {int(served) + operation.existingKeys, int(std::ssize(steps) - served)};
}

std::optional<Step> lastFailure(const std::vector<Operation> &newestFirst, ServerId server)
{
    for (const auto &operation : newestFirst) {
        const auto step = std::ranges::find(operation.steps, server, &Step::server);
        if (step == operation.steps.end())
            continue;
        return step->state == StepState::Failed ? std::optional(*step) : std::nullopt;
    }
    return std::nullopt;
}

int countFailed(const Operation &operation)
{
    const bool creates = createsKeys(operation.kind);
    const bool isDecided = operation.outcome || operation.state == OperationState::Finished;
    return int(std::ranges::count_if(operation.steps, [&](const Step &step) {
        const bool isDone = creates ? isServed(step) : step.state == StepState::Compensated;
        return !isDone && (isDecided || step.state == StepState::Failed);
    }));
}

bool wasStopped(const Operation &operation)
{
    return operation.cancelRequested && operation.state == OperationState::Finished
        && operation.outcome == Outcome::Rejected;
}

} // namespace VeilDesk
