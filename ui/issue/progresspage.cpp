#include "ui/issue/progresspage.h"

#include "models/domain/time.h"
#include "models/itemmodels/issueprogressmodel.h"
#include "ui/issue/choicetable.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/errortext.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

#include <QVBoxLayout>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QString reasonOf(const Error &error)
{
    return errorText(error).title;
}

} // namespace

ProgressPage::ProgressPage(QWidget *parent)
    : IssuePage(parent)
    , m_model(new IssueProgressModel(reasonOf, this))
    , m_statusLabel(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancelButton(new QPushButton(tr("&Stop and undo"), this))
    , m_cancelLabel(new QLabel(this))
    , m_countdown(new QTimer(this))
{
    setObjectName(u"progressPage"_s);
    m_statusLabel->setObjectName(u"progressStatusLabel"_s);
    m_bar->setObjectName(u"progressBar"_s);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Servers done"));
    m_cancelButton->setObjectName(u"cancelIssueButton"_s);
    m_cancelLabel->setObjectName(u"cancelExplanationLabel"_s);
    m_cancelLabel->setWordWrap(true);
    m_table = createChoiceTable(m_model, u"progressTable"_s, tr("Progress per server"), this);
    m_table->setSortingEnabled(false);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->horizontalHeader()->setSectionResizeMode(IssueProgressModel::ServerColumn,
                                                      QHeaderView::Interactive);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(IssueProgressModel::ServerColumn, 180);
    m_table->setColumnWidth(IssueProgressModel::StateColumn, 170);
    m_table->setColumnWidth(IssueProgressModel::AttemptsColumn, 80);
    constexpr int tick = 250;
    m_countdown->setInterval(tick);

    auto *cancelRow = new QHBoxLayout;
    cancelRow->addWidget(m_cancelLabel, 1);
    cancelRow->addWidget(m_cancelButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_statusLabel);
    layout->addWidget(m_bar);
    layout->addWidget(m_table, 1);
    layout->addLayout(cancelRow);

    connect(m_countdown, &QTimer::timeout, this, [this] { m_model->setNow(wallTimeNow()); });
    connect(m_cancelButton, &QPushButton::clicked, this, &ProgressPage::cancelRequested);
}

void ProgressPage::showPreparing()
{
    m_model->start({}, {});
    m_bar->setRange(0, 0);
    m_statusLabel->setText(tr("Writing the plan down…"));
    m_cancelButton->setEnabled(true);
    m_cancelLabel->setText(tr("Stopping starts no new calls, waits for those on their way and "
                              "removes the keys that were created."));
}

void ProgressPage::showStarted(const Operation &operation,
                               const QHash<ServerId, QString> &serverNames)
{
    m_model->setNow(wallTimeNow());
    m_model->start(operation, serverNames);
    m_bar->setRange(0, std::max(1, m_model->rowCount()));
    m_countdown->start();
    refresh();
}

void ProgressPage::showProgress(const StepProgress &progress)
{
    m_model->setNow(wallTimeNow());
    m_model->update(progress);
    refresh();
}

void ProgressPage::showEnded(const Operation &operation)
{
    m_countdown->stop();
    m_model->finish(operation);
    m_cancelButton->setEnabled(false);
    refresh();
}

void ProgressPage::showCancelling()
{
    m_cancelButton->setEnabled(false);
    m_statusLabel->setText(tr("Stopping…"));
    m_cancelLabel->setText(tr("No new calls are started. Those on their way end first, then the "
                              "keys that were created are removed."));
}

bool ProgressPage::isComplete() const
{
    return false;
}

void ProgressPage::focusFirst()
{
    // A held Enter key, which began the run, must not stop it.
    m_table->setFocus();
}

void ProgressPage::refresh()
{
    m_bar->setValue(m_model->settledCount());
    if (!m_cancelButton->isEnabled())
        return;
    m_statusLabel->setText(
        tr("%1 of %2 servers done").arg(m_model->settledCount()).arg(m_model->rowCount()));
}

} // namespace VeilDesk
