#include "ui/widgets/datapage.h"

#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagebanner.h"

#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace VeilDesk {

using namespace Qt::StringLiterals;

DataPage::DataPage(const QString &name, QWidget *parent)
    : Page(name, parent)
    , m_layout(new QVBoxLayout)
    , m_body(new QStackedWidget(this))
    , m_table(new DataTable(this))
    , m_emptyState(new EmptyState(name, this))
    , m_noHitsState(new EmptyState(u"search"_s, this))
    , m_missingState(new EmptyState(u"database"_s, this))
    , m_clearSearchButton(m_noHitsState->addButton(u"clearSearchButton"_s))
    , m_searchEdit(new QLineEdit(this))
{
    setObjectName(name + u"Page"_s);
    m_table->setObjectName(name + u"View"_s);
    m_emptyState->setObjectName(name + u"EmptyState"_s);
    m_noHitsState->setObjectName(name + u"NoHitsState"_s);
    m_missingState->setObjectName(name + u"MissingState"_s);
    for (QWidget *state :
         {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_emptyState),
          static_cast<QWidget *>(m_noHitsState), static_cast<QWidget *>(m_missingState)})
        m_body->addWidget(state);
    auto *body = new QWidget(this);
    body->setLayout(m_layout);
    m_layout->setContentsMargins({});
    m_layout->addWidget(m_body, 1);
    setBody(body);
    setFocusProxy(m_table);

    m_searchEdit->setObjectName(u"searchEdit"_s);
    m_searchEdit->setClearButtonEnabled(true);
    m_searchEdit->addAction(icon(u"search"_s, Tone::Neutral), QLineEdit::LeadingPosition);
    m_searchEdit->hide();

    connect(m_searchEdit, &QLineEdit::textChanged, this, [this](const QString &text) {
        applySearch(text);
        showContents();
    });
    connect(m_clearSearchButton, &QPushButton::clicked, this, [this] {
        clearFilters();
        m_table->setFocus();
    });
    connect(m_table, &DataTable::copyRequested, this, [this] { copyRows(); });
}

void DataPage::setTableModel(QAbstractItemModel *model)
{
    m_table->setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, &DataPage::showContents);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &DataPage::showContents);
    connect(model, &QAbstractItemModel::layoutChanged, this, [this] {
        showContents();
        // Rows that are gone leave the selection without a word.
        updateCommands();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { updateCommands(); });
}

QByteArray DataPage::saveState() const
{
    return m_table->saveState();
}

void DataPage::restoreState(const QByteArray &state)
{
    m_table->restoreState(state);
}

void DataPage::setLoaded()
{
    m_isLoaded = true;
    setDataAge({systemNow(), false});
    showContents();
}

void DataPage::setOutdated()
{
    setDataAge({dataAge().readAt, true});
}

void DataPage::showLoadFailure(const Error &error)
{
    setOutdated();
    banner().showError(tr("The table was not loaded"), error, [this] { emit refreshRequested(); });
}

QString DataPage::searchText() const
{
    return m_searchEdit->text();
}

void DataPage::startSearch()
{
    m_searchEdit->setFocus(Qt::ShortcutFocusReason);
    m_searchEdit->selectAll();
}

void DataPage::searchFor(const QString &text)
{
    m_searchEdit->setText(text);
    m_table->setFocus();
}

void DataPage::showRow(int row)
{
    m_table->selectRow(row);
    m_table->scrollTo(m_table->model()->index(row, 0));
}

void DataPage::addAboveTable(QWidget *widget)
{
    m_layout->insertWidget(0, widget);
}

void DataPage::addBelowTable(QWidget *widget)
{
    m_layout->addWidget(widget);
}

QSplitter *DataPage::addPane(QWidget *pane)
{
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_body);
    splitter->addWidget(pane);
    m_layout->addWidget(splitter, 1);
    return splitter;
}

void DataPage::addSearch()
{
    constexpr int width = 220;
    m_searchEdit->setMinimumWidth(width / 2);
    m_searchEdit->setMaximumWidth(width);
    m_searchEdit->show();
    addHeaderWidget(m_searchEdit);
}

void DataPage::retranslate()
{
    Page::retranslate();
    m_table->setAccessibleName(title());
    m_searchEdit->setPlaceholderText(tr("Search"));
    m_searchEdit->setAccessibleName(tr("Search"));
    m_searchEdit->setToolTip(
        tr("Shows the rows that contain every word (%1)")
            .arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    m_noHitsState->setTexts(tr("Nothing matches"),
                            tr("The search and the filters hide all rows of the table."));
    m_clearSearchButton->setText(tr("&Show all rows"));
    m_missingState->setTexts(tr("Not in this database"), missingReason());
    showContents();
}

void DataPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !searchText().isEmpty()) {
        m_searchEdit->clear();
        m_table->setFocus();
        return;
    }
    Page::keyPressEvent(event);
}

void DataPage::showContents()
{
    const auto [shown, all, isNarrowed] = count();
    setItemCount(static_cast<int>(all));
    const auto locale = QLocale();
    setCountText(isNarrowed ? tr("%1 of %2").arg(locale.toString(shown), locale.toString(all))
                            : locale.toString(all));
    QWidget *state = m_table;
    if (!missingReason().isEmpty())
        state = m_missingState;
    else if (all == 0 && m_isLoaded)
        state = m_emptyState;
    else if (shown == 0 && isNarrowed && m_isLoaded)
        state = m_noHitsState;
    m_body->setCurrentWidget(state);
}

void DataPage::clearFilters()
{
    m_searchEdit->clear();
}

} // namespace VeilDesk
