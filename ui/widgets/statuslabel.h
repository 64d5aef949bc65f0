#pragma once

#include <QLabel>

#include <chrono>

class QTimer;

namespace VeilDesk {

/// What was done last. It goes after a time, and when the language changes.
class StatusLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit StatusLabel(std::chrono::milliseconds lifetime, QWidget *parent = nullptr);

    void showNews(const QString &text);
    /// What goes on stays until something else is shown.
    void showActivity(const QString &text);
    void clearNews();

protected:
    void changeEvent(QEvent *event) override;

private:
    QTimer *m_expiry;
};

} // namespace VeilDesk
