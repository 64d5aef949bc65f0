#pragma once

#include "models/domain/result.h"

#include <QCoroFuture>
#include <QCoroTask>

#include <functional>

namespace VeilDesk {

/// Failures of the journal that another try may get past: the servers have done their part.
[[nodiscard]] inline bool isPassing(const Error &error)
{
    return error.kind() == ErrorKind::DatabaseLocked;
}

/// Writes to the journal, again and again while another program keeps the database locked.
template <typename T>
[[nodiscard]] QCoro::Task<Result<T>> writeInsistently(std::function<QFuture<Result<T>>()> write,
                                                      int maxAttempts)
{
    auto written = co_await write();
    for (int number = 1; !written && isPassing(written.error()) && number < maxAttempts; ++number)
        written = co_await write();
    co_return std::move(written);
}

} // namespace VeilDesk
