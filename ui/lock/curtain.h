#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

#include <vector>

class QMainWindow;
class QStackedWidget;

namespace VeilDesk {

/// Hides everything of a window behind one widget: pages, menus with their shortcuts, status,
/// and dialogs, those included that open meanwhile. Lifted, all is as it was.
class Curtain final : public QObject
{
    Q_OBJECT

public:
    /// `layers` is the window's central widget; its first layer is what there is to hide.
    Curtain(QMainWindow &window, QStackedWidget &layers, QWidget &cover);

    [[nodiscard]] bool isDrawn() const { return m_isDrawn; }
    void draw();
    void lift();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setFrameShown(bool shown);
    void hideDialog(QWidget *dialog);

    QMainWindow &m_window;
    QStackedWidget &m_layers;
    QWidget &m_cover;
    bool m_isDrawn = false;
    std::vector<QPointer<QWidget>> m_dialogs;
};

} // namespace VeilDesk
