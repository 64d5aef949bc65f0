#include "ui/widgets/treedelegate.h"

namespace VeilDesk {

QSize TreeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr QSize room(14, 6);
    return CellDelegate::sizeHint(option, index) + room;
}

} // namespace VeilDesk
