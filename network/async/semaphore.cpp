#include "network/async/semaphore.h"

namespace VeilDesk {

Semaphore::Semaphore(int permits, QObject *parent)
    : QObject(parent)
    , m_free(permits)
{
    Q_ASSERT(permits > 0);
}

QCoro::Task<> Semaphore::acquire()
{
    if (m_free > 0) {
        --m_free;
        co_return;
    }
    co_await m_waiting.wait();
}

void Semaphore::release()
{
    if (m_waiting.isEmpty()) {
        ++m_free;
        return;
    }
    // The permit passes on directly, so a newcomer cannot overtake.
    m_waiting.wakeFirst();
}

} // namespace VeilDesk
