#include "ui/widgets/headerwidth.h"

#include <QFontMetrics>
#include <QHeaderView>

namespace VeilDesk {

int headerWidth(const QHeaderView &header, int section)
{
    constexpr int space = 20;
    auto font = header.font();
    font.setBold(true);
    const auto title = header.model()->headerData(section, header.orientation()).toString();
    return QFontMetrics(font).horizontalAdvance(title) + space;
}

} // namespace VeilDesk
