#pragma once

#include "network/async/cancellation.h"
#include "network/async/taskscope.h"

#include <QCoroTask>
#include <QObject>

namespace VeilDesk {

/// What the controllers of all pages share: their flows, how to stop them, and refreshing without
/// piling up loads. GUI thread.
class PageController : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageController)

public:
    explicit PageController(QObject *parent = nullptr);

    /// Loads again; while a load runs, once more after it.
    void refresh();

    /// Asks what runs to stop and ends when nothing does; to be awaited before destruction.
    [[nodiscard]] QCoro::Task<> shutDown();

protected:
    /// Loads the page's rows into its model.
    virtual QCoro::Task<> load() = 0;

    void spawn(QCoro::Task<> flow);
    [[nodiscard]] Cancellation cancellation() const;

private:
    QCoro::Task<> loadUntilFresh();

    CancellationSource m_cancellation;
    bool m_isLoading = false;
    bool m_isStale = false;
    TaskScope m_scope;
};

} // namespace VeilDesk
