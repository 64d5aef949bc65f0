#include "tests/ui/activitysamples.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Row
{
    const char *customer;
    OperationKind kind;
    Standing standing;
    int done;
    std::chrono::seconds ago;
    std::chrono::seconds took;
    std::optional<ErrorKind> error;
};

constexpr auto Issue = OperationKind::Issue;
constexpr auto Revoke = OperationKind::Revoke;

const Row rows[] = {
    {"anna_k", Issue, Standing::Running, 1, 4s, 0s, {}},
    {"ivan_petrov", Issue, Standing::Degraded, 2, 12min, 64s, ErrorKind::Timeout},
    {"olga", Revoke, Standing::Unfinished, 1, 40min, 0s, ErrorKind::Connection},
    {"max.sokolov", Issue, Standing::Complete, 3, 2h, 2s, {}},
    {"", Issue, Standing::Failed, 0, 3h, 31s, ErrorKind::Unauthorized},
    {"katya", Revoke, Standing::Complete, 3, 5h, 1s, {}},
    {"dmitry_v", Issue, Standing::Complete, 3, 26h, 3s, {}},
};

Step step(qint64 id, StepState state, int attempts)
{
    Step result;
    result.id = {id};
    result.server = {id};
    result.state = state;
    result.attempts = attempts;
    result.email = u"ivan.petrov@veilbot.com"_s;
    if (state == StepState::Stored)
        result.uuid = u"5b1f7c2%1-93d4-4e0a-8a37-6d2b1c9e4f50"_s.arg(id);
    return result;
}

Attempt attempt(qint64 server, int number, WallTime at, std::chrono::milliseconds took)
{
    Attempt result;
    result.operation = u"create_key"_s;
    result.server = {server};
    result.number = number;
    result.startedAt = at;
    result.duration = took;
    return result;
}

} // namespace

std::vector<ActivityEntry> sampleActivity(Timestamp now)
{
    std::vector<ActivityEntry> entries;
    qint64 id = 1842;
    for (const auto &row : rows) {
        ActivityEntry entry;
        entry.id = {id--};
        entry.kind = row.kind;
        entry.standing = row.standing;
        entry.customerName = QString::fromLatin1(row.customer);
        entry.email = u"client@veilbot.com"_s;
        entry.doneServers = row.done;
        entry.servers = 3;
        entry.startedAt = now - row.ago;
        if (row.took > 0s)
            entry.finishedAt = entry.startedAt + row.took;
        entry.error = row.error;
        entries.push_back(entry);
    }
    return entries;
}

Operation sampleOperation(Timestamp now)
{
    Operation operation;
    operation.id = {1841};
    operation.state = OperationState::Finished;
    operation.outcome = Outcome::Degraded;
    operation.createdAt = now - 12min;
    operation.finishedAt = now - 12min + 64s;
    operation.steps = {step(1, StepState::Stored, 1), step(2, StepState::Failed, 3),
                       step(3, StepState::Stored, 2)};
    auto &failed = operation.steps[1];
    failed.retryAt = now + 3min;
    failed.error = Error(ErrorKind::Timeout, u"No answer from 185.12.44.7 within 30 s"_s);
    return operation;
}

std::vector<Attempt> sampleAttempts(Timestamp now)
{
    const WallTime start = now - 12min;
    auto slow = attempt(2, 1, start, 30'000ms);
    slow.error = Error(ErrorKind::Timeout, u"No answer from 185.12.44.7 within 30 s"_s);
    auto busy = attempt(3, 1, start, 140ms);
    busy.error = Error(ErrorKind::RateLimited, u"Too many requests"_s);
    busy.error->withHttpStatus(429);
    return {attempt(1, 1, start, 182ms), busy, attempt(3, 2, start + 2s, 164ms), slow};
}

} // namespace VeilDesk
