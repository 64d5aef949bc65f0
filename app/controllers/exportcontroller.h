#pragma once

#include "app/export/csvexport.h"
#include "app/services.h"
#include "network/async/taskscope.h"
#include "ui/widgets/tableexport.h"

#include <QObject>
#include <QTimer>

namespace VeilDesk {

class PagedPage;

/// `text(row, column)` says what the columns hold; it is called on another thread.
template <typename Row, typename Text>
[[nodiscard]] CsvTarget<Row> csvTarget(const TableExport &what, Text text)
{
    return {what.path, what.titles, [columns = what.columns, text](const Row &row) {
                QStringList cells;
                for (const int column : columns)
                    cells += text(row, column);
                return cells;
            }};
}

/// Puts what a paged table shows into a file: one at a time, with progress, until it is called
/// off. GUI thread.
class ExportController : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportController)

public:
    explicit ExportController(PagedPage &page, QObject *parent = nullptr);

    /// Calls off what runs and ends when nothing does; to be awaited before destruction.
    [[nodiscard]] QCoro::Task<> shutDown();

protected:
    /// How many rows were written; ErrorKind::Cancelled after `stop`.
    virtual QCoro::Task<Result<qint64>> write(TableExport what, QueryStop stop,
                                              JobProgress progress) = 0;

private:
    QCoro::Task<> run(TableExport what);

    PagedPage &m_page;
    QueryStop m_stop;
    JobProgress m_progress;
    QTimer m_watch;
    TaskScope m_scope;
};

/// What the export of a certain page works with.
template <typename Page>
class PageExportController : public ExportController
{
public:
    PageExportController(Services &services, Page &page, QObject *parent = nullptr)
        : ExportController(page, parent)
        , m_services(services)
        , m_page(page)
    { }

protected:
    [[nodiscard]] Services &services() const { return m_services; }
    [[nodiscard]] const Page &page() const { return m_page; }
    [[nodiscard]] Timestamp now() const { return m_services.clock()(); }

private:
    Services &m_services;
    const Page &m_page;
};

} // namespace VeilDesk
