#include "ui/activity/activitypage.h"

#include "ui/activity/activityfilterbar.h"
#include "ui/activity/operationdetails.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebanner.h"

#include <QAction>
#include <QClipboard>
#include <QDataStream>
#include <QGuiApplication>
#include <QIODevice>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QSplitter>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

bool canBeRetried(const ActivityEntry &entry)
{
    switch (entry.standing) {
    case Standing::Running:
    case Standing::Complete:
        return false;
    case Standing::Unfinished:
        return true;
    case Standing::Degraded:
    case Standing::Failed:
        return entry.kind == OperationKind::Issue;
    }
    Q_UNREACHABLE();
}

} // namespace

ActivityPage::ActivityPage(OperationsModel &model, Clock clock, QWidget *parent)
    : TablePage(u"activity"_s, &model, parent)
    , m_model(model)
    , m_clock(std::move(clock))
    , m_filterBar(new ActivityFilterBar(this))
    , m_details(new OperationDetails(m_clock, this))
    , m_clearFiltersButton(emptyState().addButton(u"showAllOperationsButton"_s))
    , m_retryCommand(addCommand(u"retryOperations"_s, u"refresh"_s, CommandKind::Writes))
    , m_copyReportCommand(addCommand(u"copyOperationReport"_s, u"copy"_s, CommandKind::Reads,
                                     Qt::CTRL | Qt::SHIFT | Qt::Key_C))
{
    constexpr std::chrono::seconds timesInterval(30);
    addCommandButton(m_retryCommand);
    addCommandButton(m_copyReportCommand);
    addSearch();
    table().addActions(actions());
    table().sortByColumn(OperationsModel::StartedColumn, Qt::DescendingOrder);
    createBody();

    connect(m_filterBar, &ActivityFilterBar::changed, this, &ActivityPage::filterChanged);
    connect(m_clearFiltersButton, &QPushButton::clicked, m_filterBar, &ActivityFilterBar::clear);
    connect(m_retryCommand, &QAction::triggered, this,
            [this] { emit retryRequested(retriableOperations()); });
    connect(m_copyReportCommand, &QAction::triggered, this, &ActivityPage::copyReport);
    connect(table().selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ActivityPage::followSelection);
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, changed, this, &ActivityPage::showEmptyReason);
    connect(&model, &QAbstractItemModel::dataChanged, this, [this] { updateCommands(); });
    connect(&m_timesTimer, &QTimer::timeout, this, [this] {
        m_model.refreshTimes();
        m_details->refreshTimes();
    });
    m_timesTimer.start(timesInterval);
    retranslate();
    updateCommands();
}

QString ActivityPage::title() const
{
    return tr("Activity");
}

QString ActivityPage::menuTitle() const
{
    return tr("&Activity");
}

QByteArray ActivityPage::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << TablePage::saveState() << m_splitter->saveState();
    return state;
}

void ActivityPage::restoreState(const QByteArray &state)
{
    QByteArray tableState;
    QByteArray splitterState;
    QDataStream stream(state);
    stream >> tableState >> splitterState;
    TablePage::restoreState(tableState);
    m_splitter->restoreState(splitterState);
}

void ActivityPage::selectItem(qint64 id, const QString &searchText)
{
    TablePage::selectItem(id, searchText);
    if (!isAwaiting())
        return;
    if (m_filterBar->isActive()) {
        m_filterBar->clear();
        banner().showMessage(Tone::Accent, tr("The filters were cleared"),
                             tr("The operation that you asked for was not among what they show."));
    } else {
        emit filterChanged();
    }
}

void ActivityPage::setLoaded()
{
    TablePage::setLoaded();
    if (isAwaiting() && !m_filterBar->reachBack())
        stopAwaiting();
}

ActivityFilter ActivityPage::filter() const
{
    return m_filterBar->filter(m_clock());
}

void ActivityPage::setServers(const std::vector<Server> &servers)
{
    QHash<ServerId, QString> names;
    for (const auto &server : servers)
        names.insert(server.id, server.name);
    m_filterBar->setServers(servers);
    m_details->setServerNames(names);
}

void ActivityPage::showDetails(const Operation &operation, const std::vector<Attempt> &attempts)
{
    m_details->showOperation(operation, attempts);
    updateCommands();
}

void ActivityPage::updateStep(OperationId operation, const Step &step)
{
    m_details->updateStep(operation, step);
}

void ActivityPage::showRetrying(int operations)
{
    banner().dismiss();
    emit activityChanged(tr("Retrying %n operation(s)…", nullptr, operations));
}

void ActivityPage::showRetried(const RetryOutcome &outcome)
{
    emit statusChanged({});
    if (outcome.error)
        banner().showError(tr("Not everything could be retried"), *outcome.error);
    else if (outcome.stillUnknown > 0)
        banner().showMessage(Tone::Warning,
                             tr("%n key(s) are still unknown", nullptr, outcome.stillUnknown),
                             tr("Their servers could not be asked. Nothing is lost: retry when "
                                "they can be reached."));
    else if (outcome.busy > 0)
        banner().showMessage(
            Tone::Accent, tr("%n operation(s) are being worked on already", nullptr, outcome.busy),
            tr("Wait until they end, then look again."));
    else
        emit statusChanged(tr("%n operation(s) retried", nullptr, outcome.operations));
}

std::optional<OperationId> ActivityPage::selectedOperation() const
{
    const auto ids = table().selectedIds();
    return ids.size() == 1 ? std::optional(OperationId{ids.front()}) : std::nullopt;
}

void ActivityPage::retranslate()
{
    TablePage::retranslate();
    m_retryCommand->setText(tr("&Retry"));
    m_retryCommand->setStatusTip(
        tr("Finishes what is unfinished, and issues again where no key was created"));
    m_copyReportCommand->setText(tr("&Copy report"));
    m_copyReportCommand->setStatusTip(
        tr("Copies the operation with its steps and attempts, without secrets"));
    m_clearFiltersButton->setText(tr("Clear &filters"));
    m_filterBar->setAccessibleName(tr("Filters"));
    showEmptyReason();
}

void ActivityPage::updateCommands()
{
    setCommandEnabled(m_retryCommand, !retriableOperations().empty());
    setCommandEnabled(m_copyReportCommand, m_details->operation().has_value());
}

void ActivityPage::createBody()
{
    constexpr int operationsShare = 3;
    constexpr int detailsShare = 2;
    addAboveTable(m_filterBar);
    m_splitter = addPane(m_details);
    m_splitter->setObjectName(u"activitySplitter"_s);
    m_splitter->setStretchFactor(0, operationsShare);
    m_splitter->setStretchFactor(1, detailsShare);
}

void ActivityPage::followSelection()
{
    const auto selected = selectedOperation();
    if (selected != m_details->operation())
        m_details->clear();
    updateCommands();
    emit selectionChanged();
}

void ActivityPage::copyReport()
{
    QGuiApplication::clipboard()->setText(m_details->report());
    emit statusChanged(tr("The report was copied. It holds no secrets."));
}

void ActivityPage::showEmptyReason()
{
    m_filterBar->setRowCount(m_model.rowCount());
    const bool isFiltered = m_filterBar->isActive();
    m_clearFiltersButton->setVisible(isFiltered);
    m_details->setVisible(m_model.rowCount() > 0);
    if (isFiltered)
        emptyState().setTexts(tr("Nothing matches the filters"),
                              tr("There are no operations of this state, server and time."));
    else
        emptyState().setTexts(tr("Nothing has happened yet"),
                              tr("Every issue and every revocation leaves its steps here: what "
                                 "was done on which server, and what went wrong."));
}

std::vector<OperationId> ActivityPage::retriableOperations() const
{
    std::vector<OperationId> operations;
    for (const auto id : table().selectedIds()) {
        const auto *entry = m_model.find({id});
        if (entry && canBeRetried(*entry))
            operations.push_back(entry->id);
    }
    return operations;
}

} // namespace VeilDesk
