#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace VeilDesk {

/// How long this thread's event loop was busy with one thing: what a key press would have waited.
class LatencyProbe
{
    Q_DISABLE_COPY_MOVE(LatencyProbe)

public:
    LatencyProbe()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
        m_timer.start(1);
    }

    /// Milliseconds.
    [[nodiscard]] double longestPause() const { return m_longest; }
    void reset()
    {
        m_longest = 0;
        m_sinceLook.invalidate();
    }

private:
    void look()
    {
        if (m_sinceLook.isValid())
            m_longest = std::max(m_longest, static_cast<double>(m_sinceLook.nsecsElapsed()) / 1e6);
        m_sinceLook.start();
    }

    QTimer m_timer;
    QElapsedTimer m_sinceLook;
    double m_longest = 0;
};

} // namespace VeilDesk
