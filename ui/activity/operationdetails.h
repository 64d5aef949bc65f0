#pragma once

#include "models/itemmodels/attemptsmodel.h"
#include "models/itemmodels/stepsmodel.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTabWidget;

namespace VeilDesk {

class DataTable;

/// One operation of the journal: its steps and its remote calls.
class OperationDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit OperationDetails(Clock clock, QWidget *parent = nullptr);

    void showOperation(const Operation &operation, const std::vector<Attempt> &attempts);
    void updateStep(OperationId operation, const Step &step);
    void clear();
    void setServerNames(const QHash<ServerId, QString> &names);
    void refreshTimes() { m_stepsModel.refreshTimes(); }

    /// Of the operation that is shown; nothing when none is.
    [[nodiscard]] std::optional<OperationId> operation() const;
    /// Fit for a bug report; empty when no operation is shown.
    [[nodiscard]] QString report() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    DataTable *createTable(const QString &name, QAbstractItemModel *model);
    void retranslate();

    StepsModel m_stepsModel;
    AttemptsModel m_attemptsModel;
    QHash<ServerId, QString> m_serverNames;
    std::optional<Operation> m_operation;
    std::vector<Attempt> m_attempts;
    QStackedWidget *m_body;
    QLabel *m_hintLabel;
    QTabWidget *m_tabs;
    DataTable *m_stepsTable;
    DataTable *m_attemptsTable;
};

} // namespace VeilDesk
