#pragma once

#include <QCoroTask>

#include <QObject>

namespace VeilDesk {

/// Lets at most `permits` flows through at a time, in the order they came. GUI thread only.
class Semaphore final : public QObject
{
    Q_OBJECT

public:
    explicit Semaphore(int permits, QObject *parent = nullptr);

    /// Ends when a permit is free; the permit must be given back with release().
    [[nodiscard]] QCoro::Task<> acquire();
    void release();

signals:
    void released();

private:
    int m_free;
    quint64 m_nextTicket = 0;
    quint64 m_served = 0;
};

} // namespace VeilDesk
