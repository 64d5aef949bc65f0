#include "ui/help/shortcutsdialog.h"

#include "ui/widgets/theme.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QString withoutMnemonic(QString text)
{
    return text.remove(u'&').remove(u'…');
}

void addShortcut(QFormLayout *form, const QString &text, const QKeySequence &shortcut)
{
    auto *keys = new QLabel(shortcut.toString(QKeySequence::NativeText));
    Theme::setRole(keys, u"secondary"_s);
    form->addRow(text, keys);
}

void addMenu(QFormLayout *form, const QMenu &menu)
{
    auto *heading = new QLabel(withoutMnemonic(menu.title()));
    Theme::setRole(heading, u"heading"_s);
    form->addRow(heading);
    for (const auto *action : menu.actions()) {
        if (!action->shortcut().isEmpty())
            addShortcut(form, withoutMnemonic(action->text()), action->shortcut());
    }
}

bool hasShortcuts(const QMenu &menu)
{
    for (const auto *action : menu.actions()) {
        if (!action->shortcut().isEmpty())
            return true;
    }
    return false;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QMenuBar &menuBar, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"shortcutsDialog"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(48);
    form->setVerticalSpacing(6);
    for (const auto *action : menuBar.actions()) {
        if (action->menu() && hasShortcuts(*action->menu()))
            addMenu(form, *action->menu());
    }
    addShortcut(form, tr("Search in the table"), QKeySequence::Find);
    addShortcut(form, tr("Copy the selected rows"), QKeySequence::Copy);
    addShortcut(form, tr("Clear the search"), Qt::Key_Escape);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(16);
    layout->addLayout(form);
    layout->addWidget(buttons);
}

} // namespace VeilDesk
