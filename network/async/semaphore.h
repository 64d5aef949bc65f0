#pragma once

#include "network/async/waitlist.h"

#include <QCoroTask>

#include <QObject>

namespace VeilDesk {

/// Lets at most `permits` flows through at a time, in the order they came. GUI thread only.
class Semaphore final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Semaphore)

public:
    explicit Semaphore(int permits, QObject *parent = nullptr);

    /// Ends when a permit is free; the permit must be given back with release().
    [[nodiscard]] QCoro::Task<> acquire();
    void release();

private:
    int m_free;
    WaitList m_waiting;
};

} // namespace VeilDesk
