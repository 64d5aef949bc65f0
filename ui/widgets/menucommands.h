#pragma once

#include <QString>

#include <vector>

class QAction;
class QMenuBar;

namespace VeilDesk {

/// A command and where it stands in the menus.
struct MenuCommand
{
    QAction *action;
    QString path; ///< "View › Theme"
};

/// Every command of the menu bar in its order, those of submenus included.
[[nodiscard]] std::vector<MenuCommand> menuCommands(const QMenuBar &menuBar);

[[nodiscard]] QString withoutMnemonic(QString text);

/// Why the command cannot be used now, in the operator's language; empty when it can.
void setDisabledReason(QAction *command, const QString &reason);
[[nodiscard]] QString disabledReason(const QAction &command);

} // namespace VeilDesk
