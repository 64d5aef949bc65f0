#pragma once

#include <QStyledItemDelegate>

namespace VeilDesk {

/// Paints the symbol of a cell (SymbolRole, ToneRole) before its text and, where there is a
/// FractionRole, a bar below it.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    /// What is being typed stays when the row is read again.
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace VeilDesk
