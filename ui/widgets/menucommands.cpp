#include "ui/widgets/menucommands.h"

#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QVariant>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ReasonProperty = "disabledReason";

void collect(const QMenu &menu, const QString &path, std::vector<MenuCommand> &commands)
{
    for (auto *action : menu.actions()) {
        if (action->menu())
            collect(*action->menu(), path + u" › "_s + withoutMnemonic(action->text()), commands);
        else if (action->isVisible() && !action->isSeparator())
            commands.push_back({action, path});
    }
}

} // namespace

std::vector<MenuCommand> menuCommands(const QMenuBar &menuBar)
{
    std::vector<MenuCommand> commands;
    for (const auto *action : menuBar.actions()) {
        if (action->menu())
            collect(*action->menu(), withoutMnemonic(action->text()), commands);
    }
    return commands;
}

QString withoutMnemonic(QString text)
{
    static const QRegularExpression mnemonic(u"&(.)"_s);
    return text.replace(mnemonic, u"\\1"_s);
}

void setDisabledReason(QAction *command, const QString &reason)
{
    command->setProperty(ReasonProperty, reason);
}

QString disabledReason(const QAction &command)
{
    return command.property(ReasonProperty).toString();
}

} // namespace VeilDesk
