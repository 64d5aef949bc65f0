#include "ui/activity/operationdetails.h"

#include "models/domain/redactedreport.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QString failureAndAdvice(const Error &error)
{
    return errorText(error).whole();
}

QString failureAlone(const Error &error)
{
    return errorText(error).title;
}

} // namespace

OperationDetails::OperationDetails(Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_stepsModel(std::move(clock), failureAndAdvice)
    , m_attemptsModel(failureAlone)
    , m_body(new QStackedWidget(this))
    , m_hintLabel(new QLabel(this))
    , m_tabs(new QTabWidget(this))
    , m_stepsTable(createTable(u"stepsView"_s, &m_stepsModel))
    , m_attemptsTable(createTable(u"attemptsView"_s, &m_attemptsModel))
{
    setObjectName(u"operationDetails"_s);
    m_hintLabel->setObjectName(u"detailsHintLabel"_s);
    m_hintLabel->setAlignment(Qt::AlignCenter);
    Theme::setRole(m_hintLabel, u"secondary"_s);
    m_tabs->setObjectName(u"detailsTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_stepsTable, QString());
    m_tabs->addTab(m_attemptsTable, QString());
    m_body->addWidget(m_hintLabel);
    m_body->addWidget(m_tabs);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_body);
    retranslate();
}

void OperationDetails::showOperation(const Operation &operation,
                                     const std::vector<Attempt> &attempts)
{
    m_operation = operation;
    m_attempts = attempts;
    m_stepsModel.setOperation(operation);
    m_attemptsModel.setAttempts(operation.id, attempts);
    m_body->setCurrentWidget(m_tabs);
    retranslate();
}

void OperationDetails::updateStep(OperationId operation, const Step &step)
{
    m_stepsModel.updateStep(operation, step);
}

void OperationDetails::clear()
{
    m_operation.reset();
    m_attempts.clear();
    m_stepsModel.clear();
    m_attemptsModel.clear();
    m_body->setCurrentWidget(m_hintLabel);
}

void OperationDetails::setServerNames(const QHash<ServerId, QString> &names)
{
    m_serverNames = names;
    m_stepsModel.setServerNames(names);
    m_attemptsModel.setServerNames(names);
}

std::optional<OperationId> OperationDetails::operation() const
{
    return m_operation ? std::optional(m_operation->id) : std::nullopt;
}

QString OperationDetails::report() const
{
    return m_operation ? redactedReport(*m_operation, m_attempts, m_serverNames) : QString();
}

void OperationDetails::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

DataTable *OperationDetails::createTable(const QString &name, QAbstractItemModel *model)
{
    auto *table = new DataTable(this);
    table->setObjectName(name);
    table->setModel(model);
    table->setSortingEnabled(false);
    connect(table, &DataTable::copyRequested, table, &DataTable::copySelection);
    table->horizontalHeader()->setSectionsClickable(false);
    return table;
}

void OperationDetails::retranslate()
{
    m_hintLabel->setText(tr("Select one operation to see what happened on each server."));
    m_tabs->setTabText(0, tr("Steps (%1)").arg(m_stepsModel.rowCount()));
    m_tabs->setTabText(1, tr("Attempts (%1)").arg(m_attemptsModel.rowCount()));
    m_tabs->setAccessibleName(tr("The selected operation"));
    m_stepsTable->setAccessibleName(tr("Steps of the operation"));
    m_attemptsTable->setAccessibleName(tr("Attempts of the operation"));
}

} // namespace VeilDesk
