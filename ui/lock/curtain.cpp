#include "ui/lock/curtain.h"

#include <QApplication>
#include <QEvent>
#include <QMainWindow>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolTip>

namespace VeilDesk {

Curtain::Curtain(QMainWindow &window, QStackedWidget &layers, QWidget &cover)
    : QObject(&window)
    , m_window(window)
    , m_layers(layers)
    , m_cover(cover)
{
    layers.addWidget(&cover);
}

void Curtain::draw()
{
    m_isDrawn = true;
    QToolTip::hideText();
    while (auto *popup = QApplication::activePopupWidget())
        popup->close();
    for (auto *widget : QApplication::topLevelWidgets())
        hideDialog(widget);
    setFrameShown(false);
    m_layers.setCurrentWidget(&m_cover);
    m_cover.setFocus();
    qApp->installEventFilter(this);
}

void Curtain::lift()
{
    m_isDrawn = false;
    qApp->removeEventFilter(this);
    m_layers.setCurrentIndex(0);
    setFrameShown(true);
    for (const auto &dialog : std::exchange(m_dialogs, {})) {
        if (dialog)
            dialog->show();
    }
}

bool Curtain::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show && watched->isWidgetType()) {
        // Hidden once it is shown: a widget that hides while it is being shown is left half shown.
        const QPointer<QWidget> widget = static_cast<QWidget *>(watched);
        QMetaObject::invokeMethod(
            this,
            [this, widget] {
                if (m_isDrawn && widget)
                    hideDialog(widget);
            },
            Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void Curtain::setFrameShown(bool shown)
{
    // A menu bar that the desktop shows elsewhere is visible to shortcuts although it is hidden.
    m_window.menuBar()->setEnabled(shown);
    m_window.menuBar()->setVisible(shown);
    m_window.statusBar()->setVisible(shown);
    m_window.setAcceptDrops(shown);
}

void Curtain::hideDialog(QWidget *dialog)
{
    if (dialog == &m_window || !dialog->isWindow() || !dialog->isVisible())
        return;
    dialog->hide();
    m_dialogs.emplace_back(dialog);
}

} // namespace VeilDesk
