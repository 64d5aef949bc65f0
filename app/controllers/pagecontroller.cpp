#include "app/controllers/pagecontroller.h"

namespace VeilDesk {

PageController::PageController(QObject *parent)
    : QObject(parent)
{ }

void PageController::refresh()
{
    m_isStale = true;
    if (!m_isLoading)
        spawn(loadUntilFresh());
}

QCoro::Task<> PageController::shutDown()
{
    m_cancellation.cancel();
    co_await m_scope.drained();
}

void PageController::spawn(QCoro::Task<> flow)
{
    m_scope.spawn(std::move(flow));
}

Cancellation PageController::cancellation() const
{
    return m_cancellation.cancellation();
}

QCoro::Task<> PageController::loadUntilFresh()
{
    m_isLoading = true;
    while (m_isStale && !cancellation().isRequested()) {
        m_isStale = false;
        co_await load();
    }
    m_isLoading = false;
}

} // namespace VeilDesk
