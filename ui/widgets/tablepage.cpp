#include "ui/widgets/tablepage.h"

#include "models/itemmodels/roles.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagebanner.h"

#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>

namespace VeilDesk {

using namespace Qt::StringLiterals;

TablePage::TablePage(const QString &name, QAbstractItemModel *model, QWidget *parent)
    : Page(name, parent)
    , m_proxy(model)
    , m_body(new QStackedWidget(this))
    , m_table(new DataTable(this))
    , m_emptyState(new EmptyState(name, this))
    , m_noHitsState(new EmptyState(u"search"_s, this))
    , m_clearSearchButton(m_noHitsState->addButton(u"clearSearchButton"_s))
    , m_searchEdit(new QLineEdit(this))
{
    setObjectName(name + u"Page"_s);
    m_table->setObjectName(name + u"View"_s);
    m_table->setModel(&m_proxy);
    m_emptyState->setObjectName(name + u"EmptyState"_s);
    m_noHitsState->setObjectName(name + u"NoHitsState"_s);
    for (QWidget *state : {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_emptyState),
                           static_cast<QWidget *>(m_noHitsState)})
        m_body->addWidget(state);
    setBody(m_body);
    setFocusProxy(m_table);

    m_searchEdit->setObjectName(u"searchEdit"_s);
    m_searchEdit->setClearButtonEnabled(true);
    m_searchEdit->addAction(icon(u"search"_s, Tone::Neutral), QLineEdit::LeadingPosition);
    m_searchEdit->hide();

    connect(m_searchEdit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_proxy.setSearch(text);
        showContents();
    });
    connect(m_clearSearchButton, &QPushButton::clicked, this, &TablePage::clearSearch);
    connect(&m_proxy, &QAbstractItemModel::rowsInserted, this, &TablePage::showContents);
    connect(&m_proxy, &QAbstractItemModel::rowsRemoved, this, &TablePage::showContents);
    connect(model, &QAbstractItemModel::rowsInserted, this, &TablePage::showContents);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &TablePage::showContents);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { updateCommands(); });
}

QByteArray TablePage::saveState() const
{
    return m_table->saveState();
}

void TablePage::restoreState(const QByteArray &state)
{
    m_table->restoreState(state);
}

void TablePage::selectItem(qint64 id, const QString &)
{
    clearSearch();
    selectRow(id);
}

void TablePage::selectRow(qint64 id)
{
    const auto found = m_proxy.match(m_proxy.index(0, 0), IdRole, id, 1, Qt::MatchExactly).value(0);
    if (!found.isValid())
        return;
    m_table->selectRow(found.row());
    m_table->scrollTo(found);
}

void TablePage::startSearch()
{
    m_searchEdit->setFocus(Qt::ShortcutFocusReason);
    m_searchEdit->selectAll();
}

void TablePage::setLoaded()
{
    m_isLoaded = true;
    showContents();
}

void TablePage::showLoadFailure(const Error &error)
{
    banner().showError(tr("The table was not loaded"), error, [this] { emit refreshRequested(); });
}

void TablePage::searchFor(const QString &text)
{
    m_searchEdit->setText(text);
    m_table->setFocus();
}

void TablePage::addSearch()
{
    constexpr int width = 220;
    m_searchEdit->setMinimumWidth(width / 2);
    m_searchEdit->setMaximumWidth(width);
    m_searchEdit->show();
    addHeaderWidget(m_searchEdit);
}

void TablePage::retranslate()
{
    Page::retranslate();
    m_table->setAccessibleName(title());
    m_searchEdit->setPlaceholderText(tr("Search"));
    m_searchEdit->setAccessibleName(tr("Search"));
    m_searchEdit->setToolTip(
        tr("Shows the rows that contain every word (%1)")
            .arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    m_noHitsState->setTexts(tr("Nothing matches the search"),
                            tr("The search hides all rows of the table."));
    m_clearSearchButton->setText(tr("&Clear the search"));
    showContents();
}

void TablePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_proxy.isSearching()) {
        clearSearch();
        return;
    }
    Page::keyPressEvent(event);
}

void TablePage::showContents()
{
    const int all = m_proxy.sourceModel()->rowCount();
    const int shown = m_proxy.rowCount();
    setItemCount(all);
    const auto locale = QLocale();
    setCountText(m_proxy.isSearching()
                     ? tr("%1 of %2").arg(locale.toString(shown), locale.toString(all))
                     : locale.toString(all));
    QWidget *state = m_table;
    if (all == 0 && m_isLoaded)
        state = m_emptyState;
    else if (shown == 0 && m_proxy.isSearching())
        state = m_noHitsState;
    m_body->setCurrentWidget(state);
}

void TablePage::clearSearch()
{
    m_searchEdit->clear();
    m_table->setFocus();
}

} // namespace VeilDesk
