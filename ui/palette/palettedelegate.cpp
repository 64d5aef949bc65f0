#include "ui/palette/palettedelegate.h"

#include "models/itemmodels/roles.h"
#include "ui/palette/palettemodel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace VeilDesk {

namespace {

constexpr int Margin = 12;
constexpr int SymbolSize = 18;
constexpr int TextLeft = Margin + SymbolSize + Margin;

struct Colors
{
    QColor title;
    QColor detail;
};

Colors colors(const QStyleOptionViewItem &option, bool isUsable)
{
    if (option.state & QStyle::State_Selected) {
        const auto text = option.palette.color(QPalette::Active, QPalette::HighlightedText);
        return {text, text};
    }
    const auto secondary = Theme::secondaryTextColor(option.palette);
    return {isUsable ? option.palette.color(QPalette::Active, QPalette::Text) : secondary,
            secondary};
}

void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QString &text)
{
    auto font = option.font;
    font.setBold(true);
    painter->setFont(font);
    painter->setPen(Theme::secondaryTextColor(option.palette));
    painter->drawText(option.rect.adjusted(Margin, 0, -Margin, -Margin / 4),
                      Qt::AlignLeft | Qt::AlignBottom, text);
}

QIcon symbol(const QModelIndex &index)
{
    const auto name = index.data(SymbolRole).toString();
    return name.isEmpty() ? index.data(Qt::DecorationRole).value<QIcon>() : icon(name);
}

void paintSymbol(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isUsable = index.data(PaletteModel::IsUsableRole).toBool();
    const auto mode = isSelected ? QIcon::Selected : (isUsable ? QIcon::Normal : QIcon::Disabled);
    const QRect place(option.rect.left() + Margin, option.rect.center().y() - SymbolSize / 2,
                      SymbolSize, SymbolSize);
    symbol(index).paint(painter, place, Qt::AlignCenter, mode);
}

/// Paints the text elided and returns what is left of the area.
QRect paintText(QPainter *painter, QRect area, Qt::Alignment side, const QString &text)
{
    const auto metrics = painter->fontMetrics();
    const auto shown = metrics.elidedText(text, Qt::ElideRight, area.width());
    painter->drawText(area, static_cast<int>(side | Qt::AlignVCenter), shown);
    const int used = metrics.horizontalAdvance(shown) + Margin;
    return side == Qt::AlignRight ? area.adjusted(0, 0, -used, 0) : area.adjusted(used, 0, 0, 0);
}

void paintEntry(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, option.palette.color(QPalette::Active, QPalette::Highlight));
    paintSymbol(painter, option, index);
    const auto text = colors(option, index.data(PaletteModel::IsUsableRole).toBool());
    auto area = option.rect.adjusted(TextLeft, 0, -Margin, 0);
    painter->setPen(text.detail);
    const auto shortcut = index.data(PaletteModel::ShortcutRole).toString();
    if (!shortcut.isEmpty())
        area = paintText(painter, area, Qt::AlignRight, shortcut);
    painter->setPen(text.title);
    area = paintText(painter, area, Qt::AlignLeft, index.data().toString());
    painter->setPen(text.detail);
    paintText(painter, area, Qt::AlignLeft, index.data(PaletteModel::DetailRole).toString());
}

} // namespace

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    if (index.data(PaletteModel::IsHeadingRole).toBool())
        paintHeading(painter, option, index.data().toString());
    else
        paintEntry(painter, option, index);
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, option.fontMetrics.height() + Margin + Margin / 4};
}

} // namespace VeilDesk
