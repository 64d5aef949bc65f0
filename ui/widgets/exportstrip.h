#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace VeilDesk {

/// Above a table that goes into a file: how far it is, when that takes long, and where it went.
class ExportStrip final : public QFrame
{
    Q_OBJECT

public:
    explicit ExportStrip(QWidget *parent = nullptr);

    [[nodiscard]] bool isRunning() const { return m_isRunning; }

    /// Nothing is shown yet: most exports are over before one could read it.
    void begin();
    /// `total` is 0 until it is known.
    void showProgress(qint64 done, qint64 total);
    void showDone(const QString &path, qint64 rows);
    /// Called off, or failed.
    void end();

signals:
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showCounts();
    void openFolder() const;

    QTimer m_patience;
    bool m_isRunning = false;
    qint64 m_done = 0;
    qint64 m_total = 0;
    QString m_path;
    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_cancelButton;
    QPushButton *m_folderButton;
    QToolButton *m_closeButton;
};

} // namespace VeilDesk
