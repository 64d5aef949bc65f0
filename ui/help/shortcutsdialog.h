#pragma once

#include <QDialog>

class QMenuBar;

namespace VeilDesk {

/// Every shortcut of the menu bar, by menu.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QMenuBar &menuBar, QWidget *parent = nullptr);
};

} // namespace VeilDesk
