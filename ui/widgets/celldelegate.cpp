#include "ui/widgets/celldelegate.h"

#include "models/domain/serverfigures.h"
#include "models/itemmodels/roles.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace VeilDesk {

namespace {

Tone fractionTone(double fraction)
{
    if (fraction >= 1.0)
        return Tone::Danger;
    return fraction >= NearlyFull ? Tone::Warning : Tone::Accent;
}

void paintBar(QPainter *painter, const QStyleOptionViewItem &option, double fraction)
{
    constexpr double height = 3;
    constexpr double margin = 6;
    const bool isSelected = option.state & QStyle::State_Selected;
    const auto track = QRectF(option.rect.left() + margin, option.rect.bottom() - margin,
                              std::max(0.0, option.rect.width() - 2 * margin), height);
    auto filled = track;
    filled.setWidth(track.width() * std::clamp(fraction, 0.0, 1.0));

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(Theme::lineColor(option.palette));
    painter->drawRoundedRect(track, height / 2, height / 2);
    painter->setBrush(isSelected ? option.palette.color(QPalette::HighlightedText)
                                 : Theme::toneColor(fractionTone(fraction), option.palette));
    painter->drawRoundedRect(filled, height / 2, height / 2);
    painter->restore();
}

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const auto fraction = index.data(FractionRole);
    if (fraction.isValid())
        paintBar(painter, option, fraction.toDouble());
}

void CellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const auto *edit = qobject_cast<QLineEdit *>(editor);
    if (!edit)
        edit = editor->findChild<QLineEdit *>();
    if (!edit || !edit->isModified())
        QStyledItemDelegate::setEditorData(editor, index);
}

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~QStyle::State_HasFocus; // whole rows are selected, not cells
    const auto symbol = index.data(SymbolRole).toString();
    if (symbol.isEmpty())
        return;
    constexpr int symbolSize = 16;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = icon(symbol, static_cast<Tone>(index.data(ToneRole).toInt()));
    option->decorationSize = QSize(symbolSize, symbolSize);
}

} // namespace VeilDesk
