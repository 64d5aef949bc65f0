#pragma once

#include "models/domain/error.h"
#include "models/itemmodels/searchproxymodel.h"
#include "ui/widgets/page.h"

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace VeilDesk {

class DataTable;
class EmptyState;

/// A page around one searchable table, with what stands in its place when there is nothing to
/// show.
class TablePage : public Page
{
    Q_OBJECT

public:
    /// `name` begins the object names: "keys" makes keysPage, keysView…
    TablePage(const QString &name, QAbstractItemModel *model, QWidget *parent = nullptr);

    [[nodiscard]] QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

    void selectItem(qint64 id, const QString &searchText) override;
    void startSearch() override;

    /// From now on an empty table means that there is nothing, not that it is still loading.
    void setLoaded();

    void showLoadFailure(const Error &error);

protected:
    [[nodiscard]] DataTable &table() { return *m_table; }
    [[nodiscard]] const DataTable &table() const { return *m_table; }
    [[nodiscard]] EmptyState &emptyState() { return *m_emptyState; }

    /// Adds the search field behind the buttons there are.
    void addSearch();

    void selectRow(qint64 id);
    /// Types the text into the search.
    void searchFor(const QString &text);

    void retranslate() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showContents();
    void clearSearch();

    bool m_isLoaded = false;
    SearchProxyModel m_proxy;
    QStackedWidget *m_body;
    DataTable *m_table;
    EmptyState *m_emptyState;
    EmptyState *m_noHitsState;
    QPushButton *m_clearSearchButton;
    QLineEdit *m_searchEdit;
};

} // namespace VeilDesk
