#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace VeilDesk {

class MessageBanner;

/// What stands in the window while no database is open: three ways to begin.
class StartPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    /// The last one first; files that are gone are greyed.
    void showRecentDatabases(const QStringList &paths);

    [[nodiscard]] MessageBanner &banner() { return *m_banner; }

signals:
    void openRequested();
    void recentRequested(const QString &path);
    void createRequested();
    void demoRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QPushButton *createRecentButton(const QString &path, int number);
    void retranslate();

    MessageBanner *m_banner;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_openButton;
    QPushButton *m_createButton;
    QPushButton *m_demoButton;
    QLabel *m_openLabel;
    QLabel *m_createLabel;
    QLabel *m_demoLabel;
    QLabel *m_recentTitle;
    QVBoxLayout *m_recentList;
};

} // namespace VeilDesk
