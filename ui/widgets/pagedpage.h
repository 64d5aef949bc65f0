#pragma once

#include "models/settings/tableview.h"
#include "models/storage/columncondition.h"
#include "ui/widgets/datapage.h"
#include "ui/widgets/tableexport.h"

#include <functional>
#include <map>
#include <optional>
#include <vector>

class QMenu;
class QProgressBar;
class QToolButton;

namespace VeilDesk {

class ExportStrip;
class FilterBar;
class FilterChip;
class PagedModel;
class ViewsMenu;

/// A page around a table of any size: search, filters and order are asked for, and what the
/// answer leaves is shown while the next one is being looked for.
class PagedPage : public DataPage
{
    Q_OBJECT

public:
    PagedPage(const QString &name, PagedModel &model, QWidget *parent = nullptr);

    /// By search: the row appears with its answer.
    void selectItem(qint64 id, const QString &searchText) override;

    /// With the next answer, unless something else is asked for or selected before.
    void selectArriving(qint64 id);

    /// Rows there are without search and filters.
    void setTotal(qint64 total);

    /// A thin bar says that the rows on screen are not the answer yet. Off: they are now.
    void showLoading(bool isLoading);

    [[nodiscard]] QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

    [[nodiscard]] ExportStrip &exportStrip() { return *m_exportStrip; }
    void showExporting();
    void showExported(const QString &path, qint64 rows);
    void showExportFailure(const Error &error);

    /// How many rows may be selected while the table still follows changes by others.
    [[nodiscard]] bool isFollowing() const;

signals:
    /// Search, filters or order are different now.
    void queryChanged();
    void exportRequested(const VeilDesk::TableExport &what);

protected:
    /// A filter above the table; its title and choices come from retranslate().
    FilterChip *addFilter(const QString &name);
    /// The commands that put the table, or what is selected of it, into a file.
    void addExport();
    [[nodiscard]] bool hasFilter() const;
    /// The columns about which the operator may write what their values have to be.
    void addColumnFilters(const std::map<int, ColumnKind> &columns);
    [[nodiscard]] std::map<int, ColumnCondition> columnConditions() const;
    /// The menu and button of views: those that builtInViews() names, and the operator's own.
    void addViews();
    /// Named in the current language; the first is how the table begins.
    [[nodiscard]] virtual std::vector<TableView> builtInViews() const;

    [[nodiscard]] int sortColumn() const { return m_sortColumn; }
    [[nodiscard]] Qt::SortOrder sortDirection() const { return m_sortDirection; }

    /// Puts so many rows of the visible columns on the clipboard, as tab-separated text.
    void copyCells(int rows, const std::function<QString(int row, int column)> &text);

    void applySearch(const QString &text) override;
    [[nodiscard]] Count count() const override;
    void clearFilters() override;
    void retranslate() override;
    void updateCommands() override;

private:
    void announce();
    void resetFilters();
    void retranslateColumns();
    void editColumn(int column);
    [[nodiscard]] TableView shownView() const;
    void showView(const TableView &view);
    /// One question to the database for several changes of it.
    void askOnce(const std::function<void()> &change);
    void showAwaitedRow();
    void stopAwaiting() { m_awaitedId.reset(); }
    void chooseExportFile(const std::vector<qint64> &ids);
    void requestExport(const QString &path, const std::vector<qint64> &ids);

    PagedModel &m_model;
    qint64 m_total = 0;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortDirection = Qt::DescendingOrder;
    bool m_isChanging = false;
    std::optional<qint64> m_awaitedId; ///< To be selected when it arrives.
    FilterBar *m_filterBar;
    ViewsMenu *m_viewsMenu;
    QMenu *m_columnMenu = nullptr;
    QProgressBar *m_loadingBar;
    ExportStrip *m_exportStrip;
    QAction *m_exportCommand = nullptr;
    QAction *m_exportSelectionCommand = nullptr;
    QString m_exportFolder;
};

} // namespace VeilDesk
