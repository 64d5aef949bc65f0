#include "network/async/sleepfor.h"

#include "network/async/waitlist.h"

#include <QTimer>

namespace VeilDesk {

QCoro::Task<bool> sleepFor(std::chrono::milliseconds duration, Cancellation cancellation)
{
    if (cancellation.isRequested())
        co_return false;
    WaitList end;
    QTimer timer;
    timer.setSingleShot(true);
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, &end, &WaitList::wakeAll);
    cancellation.onRequested(&end, [&end] { end.wakeAll(); });
    timer.start(duration);
    co_await end.wait();
    co_return !cancellation.isRequested();
}

} // namespace VeilDesk
