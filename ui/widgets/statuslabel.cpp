#include "ui/widgets/statuslabel.h"

#include <QEvent>
#include <QTimer>

namespace VeilDesk {

StatusLabel::StatusLabel(std::chrono::milliseconds lifetime, QWidget *parent)
    : QLabel(parent)
    , m_expiry(new QTimer(this))
{
    m_expiry->setInterval(lifetime);
    m_expiry->setSingleShot(true);
    connect(m_expiry, &QTimer::timeout, this, &QLabel::clear);
}

void StatusLabel::showNews(const QString &text)
{
    setText(text);
    m_expiry->start();
}

void StatusLabel::showActivity(const QString &text)
{
    setText(text);
    m_expiry->stop();
}

void StatusLabel::clearNews()
{
    if (!m_expiry->isActive())
        return;
    m_expiry->stop();
    clear();
}

void StatusLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        clearNews();
    QLabel::changeEvent(event);
}

} // namespace VeilDesk
