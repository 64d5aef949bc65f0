#include "ui/windowplacement.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

namespace VeilDesk {

void restorePlacement(QWidget &window, const QByteArray &geometry)
{
    constexpr QSize firstSize(1180, 760);
    constexpr int leastVisible = 80;
    const bool isRestored = window.restoreGeometry(geometry);
    const auto frame = window.geometry();
    for (const auto *screen : QGuiApplication::screens()) {
        const auto common = screen->availableGeometry() & frame;
        const bool isReachable = common.width() >= leastVisible && common.height() >= leastVisible;
        const bool fits = frame.width() <= screen->availableGeometry().width()
            && frame.height() <= screen->availableGeometry().height();
        if (isRestored && isReachable && fits)
            return;
    }
    const auto available = QGuiApplication::primaryScreen()->availableGeometry();
    const auto size = (isRestored ? frame.size() : firstSize).boundedTo(available.size());
    window.resize(size);
    window.move(available.center() - QRect({}, size).center());
}

} // namespace VeilDesk
