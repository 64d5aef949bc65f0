#pragma once

#include <atomic>
#include <memory>

namespace VeilDesk {

/// The wish that a query stops early, because nobody wants its answer any more. Copies share it;
/// thread-safe.
class QueryStop
{
public:
    void request() { m_requested->store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool isRequested() const { return m_requested->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic_bool> m_requested = std::make_shared<std::atomic_bool>(false);
};

} // namespace VeilDesk
