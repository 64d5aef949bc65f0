#pragma once

#include "app/controllers/pagecontroller.h"
#include "models/domain/result.h"
#include "models/storage/querystop.h"

#include <QElapsedTimer>
#include <QTimer>

#include <vector>

namespace VeilDesk {

class PagedModel;
class PagedPage;

/// What the controllers of tables of any size share: the first rows before the whole order, the
/// rows that are looked at, and following what others write. Of a page that is not on screen only
/// the number of rows is loaded, until it is shown. GUI thread.
class PagedController : public PageController
{
    Q_OBJECT

public:
    PagedController(PagedModel &model, PagedPage &page, QObject *parent = nullptr);

    /// Somebody else changed the database: loads again, but a table that takes long to sort is
    /// not sorted without a pause while the bot writes.
    void follow();

protected:
    /// The ids that the page's query leaves, in its order: the first `limit` of them, all when it
    /// is negative. ErrorKind::Cancelled after `stop`.
    virtual QCoro::Task<Result<std::vector<qint64>>> loadIds(int limit, QueryStop stop) = 0;
    /// Loads the rows into the model.
    virtual QCoro::Task<Result<>> loadRows(std::vector<qint64> ids) = 0;
    /// Rows there are without search and filters.
    virtual QCoro::Task<Result<qint64>> countAll() = 0;
    /// What the page's filters can choose from.
    virtual QCoro::Task<Result<>> loadChoices();

private:
    QCoro::Task<> load() final;
    void startQuery();
    void catchUp();
    [[nodiscard]] int restLeft() const;
    QCoro::Task<> loadPage();
    QCoro::Task<Result<>> loadOrder();
    QCoro::Task<Result<int>> showIds(int limit);
    QCoro::Task<> showTotal();
    QCoro::Task<> showTotals();
    QCoro::Task<Result<>> loadTotals();
    QCoro::Task<Result<>> loadTotal();
    void wantRows(std::vector<qint64> ids);
    QCoro::Task<> loadWantedRows();

    PagedModel &m_model;
    PagedPage &m_page;
    QueryStop m_stop;
    bool m_isNewQuery = true;
    bool m_areTotalsKnown = false;
    bool m_isBehind = false; ///< A load was put off until the page is shown.
    std::vector<qint64> m_wantedRows;
    bool m_isLoadingRows = false;
    QTimer m_followTimer;
    QElapsedTimer m_sinceLoad;
    qint64 m_loadMilliseconds = 0;
};

} // namespace VeilDesk
