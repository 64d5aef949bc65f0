#include "network/async/waitlist.h"

namespace VeilDesk {

void WaitList::wakeFirst()
{
    if (isEmpty())
        return;
    const auto coroutine = m_waiting.front();
    m_waiting.pop_front();
    QMetaObject::invokeMethod(
        this, [coroutine] { coroutine.resume(); }, Qt::QueuedConnection);
}

void WaitList::wakeAll()
{
    while (!isEmpty())
        wakeFirst();
}

} // namespace VeilDesk
