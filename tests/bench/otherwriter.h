#pragma once

#include <QString>
#include <QtGlobal>

#include <atomic>
#include <chrono>
#include <thread>

namespace VeilDesk {

/// Another program that writes to the same database fifty times a second, as the bot does.
class OtherWriter final
{
    Q_DISABLE_COPY_MOVE(OtherWriter)

public:
    explicit OtherWriter(const QString &database);
    ~OtherWriter();

    /// Ends it. The longest that one of its writes took, in milliseconds.
    [[nodiscard]] double stop();

private:
    void work(const QString &database);

    std::atomic_bool m_isStopped = false;
    std::chrono::nanoseconds m_longest{0};
    std::thread m_thread;
};

} // namespace VeilDesk
