#include "ui/widgets/plainscrollarea.h"

#include <QScrollArea>

namespace VeilDesk {

QScrollArea *createPlainScrollArea(const QString &name, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setObjectName(name);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    return area;
}

} // namespace VeilDesk
