#include "ui/share/secretclipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <memory>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

SecretClipboard::SecretClipboard(Lifetime lifetime, QObject *parent)
    : QObject(parent)
    , m_lifetime(std::move(lifetime))
{
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &SecretClipboard::tick);
}

SecretClipboard::~SecretClipboard()
{
    if (!m_text.isEmpty() && isOurs())
        QGuiApplication::clipboard()->clear();
}

void SecretClipboard::copy(const QString &text)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(text);
    // Clipboard managers leave out of their history what carries this mark.
    data->setData(u"x-kde-passwordManagerHint"_s, "secret");
    QGuiApplication::clipboard()->setMimeData(data.release());
    m_text = text;
    m_timer.stop();
    const auto lifetime = m_lifetime();
    if (lifetime == 0s) {
        emit released();
        return;
    }
    m_deadline = QDeadlineTimer(lifetime);
    m_timer.start();
    emit remainingChanged(static_cast<int>(lifetime.count()));
}

void SecretClipboard::tick()
{
    if (!isOurs()) {
        release();
        emit released();
        return;
    }
    const auto remaining = std::chrono::round<std::chrono::seconds>(
        std::chrono::nanoseconds(m_deadline.remainingTimeNSecs()));
    if (remaining > 0s) {
        emit remainingChanged(static_cast<int>(remaining.count()));
        return;
    }
    QGuiApplication::clipboard()->clear();
    release();
    emit cleared();
}

bool SecretClipboard::isOurs() const
{
    return QGuiApplication::clipboard()->text() == m_text;
}

void SecretClipboard::release()
{
    m_timer.stop();
    m_text.clear();
}

} // namespace VeilDesk
