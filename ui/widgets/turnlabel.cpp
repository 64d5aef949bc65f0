#include "ui/widgets/turnlabel.h"

#include <algorithm>
#include <utility>

namespace VeilDesk {

using namespace Qt::StringLiterals;

TurnLabel::TurnLabel(std::function<WallTime()> now, QWidget *parent)
    : ElidedLabel(parent)
    , m_now(std::move(now))
{
    constexpr int tick = 250;
    m_countdown.setInterval(tick);
    connect(&m_countdown, &QTimer::timeout, this, &TurnLabel::refresh);
    hide();
}

void TurnLabel::showTurns(const QStringList &servers, WallTime next)
{
    m_servers = servers;
    m_next = next;
    setVisible(!servers.isEmpty());
    if (servers.isEmpty()) {
        m_countdown.stop();
        return;
    }
    refresh();
    m_countdown.start();
}

void TurnLabel::refresh()
{
    const auto left = std::chrono::ceil<std::chrono::seconds>(m_next - m_now());
    const auto seconds = static_cast<int>(std::max<qint64>(0, left.count()));
    //: %1: the servers that take only so many new keys a minute
    setText(tr("Waiting for a turn to create keys, %n s more: %1", nullptr, seconds)
                .arg(m_servers.join(u", "_s)));
}

} // namespace VeilDesk
