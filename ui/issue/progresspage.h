#pragma once

#include "models/domain/operation.h"
#include "models/domain/stepprogress.h"
#include "ui/issue/issuepage.h"

#include <QHash>

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;

namespace VeilDesk {

class DataTable;
class IssueProgressModel;

/// The running issue, server by server.
class ProgressPage final : public IssuePage
{
    Q_OBJECT

public:
    explicit ProgressPage(QWidget *parent = nullptr);

    /// Before the operation is in the journal.
    void showPreparing();
    void showStarted(const Operation &operation, const QHash<ServerId, QString> &serverNames);
    void showProgress(const StepProgress &progress);
    void showEnded(const Operation &operation);
    /// The operator asked to stop; the calls in flight still end.
    void showCancelling();

    [[nodiscard]] bool isComplete() const override;
    void focusFirst() override;

signals:
    void cancelRequested();

private:
    void refresh();

    IssueProgressModel *m_model;
    QLabel *m_statusLabel;
    QProgressBar *m_bar;
    DataTable *m_table = nullptr;
    QPushButton *m_cancelButton;
    QLabel *m_cancelLabel;
    QTimer *m_countdown;
};

} // namespace VeilDesk
