#include "ui/widgets/navigation.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int CountRole = Qt::UserRole;

class NavigationDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const int count = index.data(CountRole).toInt();
        if (count == 0)
            return;
        constexpr int margin = 12;
        const bool isSelected = option.state & QStyle::State_Selected;
        painter->save();
        painter->setPen(isSelected ? option.palette.color(QPalette::HighlightedText)
                                   : Theme::secondaryTextColor(option.palette));
        painter->drawText(option.rect.adjusted(0, 0, -margin, 0), Qt::AlignVCenter | Qt::AlignRight,
                          QLocale().toString(count));
        painter->restore();
    }
};

} // namespace

Navigation::Navigation(QWidget *parent)
    : QListWidget(parent)
{
    constexpr int symbolSize = 20;
    constexpr int narrowest = 150;
    constexpr int widest = 280;
    setObjectName(u"navigation"_s);
    setIconSize(QSize(symbolSize, symbolSize));
    setMinimumWidth(narrowest);
    setMaximumWidth(widest);
    setItemDelegate(new NavigationDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    // Queued: a key press or click selects first and makes the entry current afterwards.
    connect(this, &QListWidget::itemSelectionChanged, this, &Navigation::followSelection,
            Qt::QueuedConnection);
}

void Navigation::followSelection()
{
    if (const auto selected = selectedItems(); !selected.isEmpty())
        setCurrentItem(selected.first());
}

void Navigation::addEntry(const QString &symbol, const QString &title)
{
    new QListWidgetItem(icon(symbol), title, this);
}

void Navigation::setTitle(int row, const QString &title)
{
    item(row)->setText(title);
}

void Navigation::setEntryCount(int row, int count)
{
    item(row)->setData(CountRole, count);
    item(row)->setData(Qt::AccessibleDescriptionRole, QLocale().toString(count));
}

QSize Navigation::sizeHint() const
{
    constexpr QSize comfortable(190, 400);
    return comfortable;
}

} // namespace VeilDesk
