#pragma once

#include "models/domain/error.h"
#include "ui/widgets/page.h"

class QAbstractItemModel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace VeilDesk {

class DataTable;
class EmptyState;

/// A page around one searchable table, with what stands in its place when there is nothing to
/// show. Where the rows that are searched for come from is the subclass's matter.
class DataPage : public Page
{
    Q_OBJECT

public:
    [[nodiscard]] QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;
    void startSearch() override;

    /// The rows are what the database has now: an empty table means that there is nothing, not
    /// that it is still loading.
    virtual void setLoaded();
    /// The rows may differ from the database, and are not being read again.
    void setOutdated();

    void showLoadFailure(const Error &error);

protected:
    struct Count
    {
        qint64 shown = 0;
        qint64 all = 0;
        bool isNarrowed = false; ///< A search or filter may hide rows.
    };

    /// `name` begins the object names: "keys" makes keysPage, keysView…
    explicit DataPage(const QString &name, QWidget *parent = nullptr);

    void setTableModel(QAbstractItemModel *model);

    [[nodiscard]] DataTable &table() { return *m_table; }
    [[nodiscard]] const DataTable &table() const { return *m_table; }
    [[nodiscard]] EmptyState &emptyState() { return *m_emptyState; }
    [[nodiscard]] QString searchText() const;
    /// Types the text into the search.
    void searchFor(const QString &text);
    /// Selects the row and scrolls to it.
    void showRow(int row);

    /// Adds the search field behind the buttons there are.
    void addSearch();
    /// Puts a widget between the header and the table.
    void addAboveTable(QWidget *widget);
    void addBelowTable(QWidget *widget);
    /// Puts a pane below the table; the operator moves the splitter between them.
    QSplitter *addPane(QWidget *pane);

    virtual void applySearch(const QString &text) = 0;
    [[nodiscard]] virtual Count count() const = 0;
    /// Copies the selected rows as tab-separated text.
    virtual void copyRows() = 0;
    /// Shows all rows again.
    virtual void clearFilters();
    void showContents();

    void retranslate() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool m_isLoaded = false;
    QVBoxLayout *m_layout;
    QStackedWidget *m_body;
    DataTable *m_table;
    EmptyState *m_emptyState;
    EmptyState *m_noHitsState;
    EmptyState *m_missingState;
    QPushButton *m_clearSearchButton;
    QLineEdit *m_searchEdit;
};

} // namespace VeilDesk
