#pragma once

#include "ui/widgets/celldelegate.h"

namespace VeilDesk {

/// A CellDelegate for trees whose columns are as wide as what is in them: with room between.
class TreeDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
};

} // namespace VeilDesk
