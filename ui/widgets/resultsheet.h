#pragma once

#include "models/itemmodels/outcomesmodel.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeView;

namespace VeilDesk {

/// A bulk action while it runs, and then what became of each row, grouped by outcome.
class ResultSheet final : public QDialog
{
    Q_OBJECT

public:
    explicit ResultSheet(QWidget *parent = nullptr);

    /// It runs: closing asks to stop. `all` is 0 until it is known.
    void showProgress(const QString &title, qint64 done, qint64 all);
    /// It has ended. `undoText` says what Undo would take back; empty: nothing.
    void showOutcomes(const QString &title, std::vector<RowOutcome> outcomes,
                      const QString &undoText = {});

    void reject() override;

signals:
    void cancelRequested();
    /// Again, with those that failed.
    void retryRequested(const std::vector<qint64> &ids);
    void undoRequested();

private:
    void copy() const;
    void setRunning(bool running);

    bool m_isRunning = false;
    OutcomesModel m_model;
    QLabel *m_title;
    QLabel *m_progressLabel;
    QProgressBar *m_progressBar;
    QTreeView *m_view;
    QPushButton *m_retryButton;
    QPushButton *m_copyButton;
    QPushButton *m_undoButton;
    QPushButton *m_closeButton;
};

} // namespace VeilDesk
