#pragma once

#include "app/services.h"
#include "models/domain/searchhit.h"
#include "network/async/taskscope.h"

#include <QObject>
#include <QTimer>

namespace VeilDesk {

class MainWindow;

/// Answers the palette from the whole database: a moment after the last key press, and only the
/// text that is still asked for. GUI thread.
class SearchController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchController)

public:
    SearchController(Services &services, MainWindow &window, QObject *parent = nullptr);

    /// Ends when no search runs; to be awaited before destruction.
    [[nodiscard]] QCoro::Task<> shutDown();

private:
    void request(const QString &text);
    QCoro::Task<> search(QString text, QueryStop stop);
    QCoro::Task<Result<std::vector<SearchHit>>> find(QString text, QueryStop stop);
    QCoro::Task<Result<std::vector<Customer>>> findCustomers(QString text, QueryStop stop);

    Services &m_services;
    MainWindow &m_window;
    QString m_text; ///< Asked for last.
    QueryStop m_stop; ///< Of the search for it.
    QTimer m_pause;
    TaskScope m_scope;
};

} // namespace VeilDesk
