#pragma once

#include "models/itemmodels/findingsmodel.h"

#include <QDialog>

#include <functional>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QTreeView;

namespace VeilDesk {

class MessageBanner;

/// What is wrong in the open database: each kind of defect with the rows that have it. Changes
/// nothing.
class CheckDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `canShow` says whether a page shows the rows of a table.
    explicit CheckDialog(std::function<bool(const QString &table)> canShow,
                         QWidget *parent = nullptr);

    /// While it is looked for; `all` is 0 until it is known.
    void showProgress(qint64 done, qint64 all);
    void showResult(DatabaseCheck check);
    void showFailure(const Error &error);

    /// While it runs, asks to stop.
    void reject() override;

signals:
    void checkRequested();
    void cancelRequested();
    /// The row is to be shown where its page has it.
    void rowRequested(const QString &table, qint64 id);

private:
    QWidget *createResult();
    void createButtons(QLayout *layout);
    void setRunning(bool running);
    void showFinding();
    void showSelectedRow();
    void updateShowButton();
    [[nodiscard]] const Finding *currentFinding() const;
    [[nodiscard]] QString report() const;
    void copyRows() const;
    void chooseFile();
    void save(const QString &path);

    std::function<bool(const QString &)> m_canShow;
    FindingsModel m_model;
    bool m_isRunning = false;
    QLabel *m_title;
    QLabel *m_passedLabel;
    MessageBanner *m_banner;
    QProgressBar *m_progressBar;
    QWidget *m_result;
    QTreeView *m_view;
    QLabel *m_advice;
    QListWidget *m_rows;
    QLabel *m_moreLabel;
    QPushButton *m_showButton;
    QPushButton *m_copyButton;
    QPushButton *m_saveButton;
    QPushButton *m_againButton;
    QPushButton *m_closeButton;
};

} // namespace VeilDesk
