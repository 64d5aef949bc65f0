#include "ui/widgets/wheelguard.h"

#include <QEvent>
#include <QWidget>

namespace VeilDesk {

namespace {

class WheelGuard final : public QObject
{
public:
    explicit WheelGuard(QWidget &editor)
        : QObject(&editor)
        , m_editor(editor)
    { }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Wheel || m_editor.hasFocus())
            return QObject::eventFilter(watched, event);
        event->ignore();
        return true;
    }

private:
    QWidget &m_editor;
};

} // namespace

void guardFromWheel(QWidget &editor)
{
    editor.setFocusPolicy(Qt::StrongFocus);
    editor.installEventFilter(new WheelGuard(editor));
}

} // namespace VeilDesk
