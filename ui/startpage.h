#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace VeilDesk {

class MessageBanner;

/// What stands in the window while no database is open: three ways to begin.
class StartPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    [[nodiscard]] MessageBanner &banner() { return *m_banner; }

signals:
    void openRequested();
    void createRequested();
    void demoRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
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
};

} // namespace VeilDesk
