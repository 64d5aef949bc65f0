#pragma once

#include <QCoroTask>

#include <vector>

namespace VeilDesk {

/// Awaits started tasks; they run in parallel because tasks are eager.
template <typename T>
QCoro::Task<std::vector<T>> whenAll(std::vector<QCoro::Task<T>> tasks)
{
    std::vector<T> results;
    results.reserve(tasks.size());
    for (auto &task : tasks) {
        auto result = co_await task;
        results.push_back(std::move(result));
    }
    co_return results;
}

/// As above, for tasks without a result.
inline QCoro::Task<> whenAll(std::vector<QCoro::Task<>> tasks)
{
    for (auto &task : tasks)
        co_await task;
}

} // namespace VeilDesk
