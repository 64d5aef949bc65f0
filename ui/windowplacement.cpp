#include "ui/windowplacement.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace VeilDesk {

namespace {

int sharedArea(const QRect &screen, const QRect &frame)
{
    const auto shared = screen & frame;
    return shared.isEmpty() ? 0 : shared.width() * shared.height();
}

QRect centred(QSize size, const QRect &screen)
{
    QRect frame(QPoint(), size.boundedTo(screen.size()));
    frame.moveCenter(screen.center());
    return frame;
}

/// Whether enough of the upper edge is on the screen to be dragged by.
bool isGraspable(const QRect &frame, const QRect &screen)
{
    constexpr int leastWidth = 80;
    constexpr int titleBarHeight = 32;
    const QRect titleBar(frame.topLeft(), QSize(frame.width(), titleBarHeight));
    const auto visible = titleBar & screen;
    return visible.width() >= leastWidth && visible.height() == titleBarHeight;
}

QRect movedInside(QRect frame, const QRect &screen)
{
    frame.setSize(frame.size().boundedTo(screen.size()));
    frame.moveLeft(std::clamp(frame.left(), screen.left(), screen.right() + 1 - frame.width()));
    frame.moveTop(std::clamp(frame.top(), screen.top(), screen.bottom() + 1 - frame.height()));
    return frame;
}

} // namespace

QRect reachableFrame(const QRect &wanted, const QList<QRect> &screens)
{
    const auto best = std::ranges::max_element(
        screens, {}, [&wanted](const QRect &screen) { return sharedArea(screen, wanted); });
    if (sharedArea(*best, wanted) == 0)
        return centred(wanted.size(), screens.first());
    const bool fits = wanted.width() <= best->width() && wanted.height() <= best->height();
    return fits && isGraspable(wanted, *best) ? wanted : movedInside(wanted, *best);
}

QSize sizeWithin(QSize available, QSize wanted)
{
    constexpr QSize frame(16, 48);
    return wanted.boundedTo(available - frame);
}

void resizeOnScreen(QWidget &window, QSize wanted)
{
    const auto *neighbour = window.parentWidget() ? window.parentWidget() : &window;
    window.resize(sizeWithin(neighbour->screen()->availableSize(), wanted));
}

void restorePlacement(QWidget &window, const QByteArray &geometry)
{
    constexpr QSize firstSize(1180, 760);
    QList<QRect> screens;
    for (const auto *screen : QGuiApplication::screens())
        screens += screen->availableGeometry();
    if (!window.restoreGeometry(geometry)) {
        window.setGeometry(centred(firstSize, screens.first()));
        return;
    }
    if (window.isMaximized() || window.isFullScreen())
        return;
    const auto wanted = window.geometry();
    const auto reachable = reachableFrame(wanted, screens);
    if (reachable != wanted)
        window.setGeometry(reachable);
}

} // namespace VeilDesk
