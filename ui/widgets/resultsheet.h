#pragma once

#include "models/domain/time.h"
#include "models/itemmodels/outcomesmodel.h"

#include <QDialog>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeView;

namespace VeilDesk {

class TurnLabel;

/// A bulk action while it runs, and then what became of each row, grouped by outcome.
class ResultSheet final : public QDialog
{
    Q_OBJECT

public:
    /// `now` is what it counts down to the next turn by.
    explicit ResultSheet(QWidget *parent = nullptr, std::function<WallTime()> now = wallTimeNow);

    /// It runs: closing asks to stop. `all` is 0 until it is known.
    void showProgress(const QString &title, qint64 done, qint64 all);
    /// Which servers let it wait for their turn to create keys, and until when; none: no longer.
    void showTurns(const QStringList &servers, WallTime next);
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
    void fitColumns();

    bool m_isRunning = false;
    OutcomesModel m_model;
    QLabel *m_title;
    QLabel *m_progressLabel;
    QProgressBar *m_progressBar;
    TurnLabel *m_turnLabel;
    QTreeView *m_view;
    QPushButton *m_retryButton;
    QPushButton *m_copyButton;
    QPushButton *m_undoButton;
    QPushButton *m_closeButton;
};

} // namespace VeilDesk
