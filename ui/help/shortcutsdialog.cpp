#include "ui/help/shortcutsdialog.h"

#include "models/domain/fuzzymatch.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/menucommands.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHash>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QString shortcutText(const QAction &action)
{
    return QKeySequence::listToString(action.shortcuts(), QKeySequence::NativeText);
}

void addEntry(QTreeWidgetItem *group, const QString &title, const QString &shortcut)
{
    auto *entry = new QTreeWidgetItem(group, {title, shortcut});
    entry->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QMenuBar &menuBar, QWidget *parent)
    : QDialog(parent)
    , m_searchEdit(new QLineEdit(this))
    , m_tree(new QTreeWidget(this))
{
    constexpr QSize comfortable(520, 560);
    setObjectName(u"shortcutsDialog"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    m_searchEdit->setObjectName(u"shortcutSearchEdit"_s);
    m_searchEdit->setPlaceholderText(tr("Search"));
    m_searchEdit->setAccessibleName(tr("Search"));
    m_searchEdit->setClearButtonEnabled(true);
    m_searchEdit->addAction(icon(u"search"_s, Tone::Neutral), QLineEdit::LeadingPosition);
    m_tree->setObjectName(u"shortcutsTree"_s);
    m_tree->setAccessibleName(windowTitle());
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->setSelectionMode(QAbstractItemView::NoSelection);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    addMenus(menuBar);
    addTables();
    m_tree->expandAll();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_searchEdit);
    layout->addWidget(m_tree, 1);
    layout->addWidget(buttons);
    resize(comfortable);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_searchEdit, &QLineEdit::textChanged, this, &ShortcutsDialog::showMatches);
}

void ShortcutsDialog::addMenus(const QMenuBar &menuBar)
{
    QHash<QString, QTreeWidgetItem *> groups;
    for (const auto &command : menuCommands(menuBar)) {
        const auto shortcut = shortcutText(*command.action);
        if (shortcut.isEmpty())
            continue;
        // A menu goes on after its submenus.
        auto &group = groups[command.path];
        if (!group)
            group = addGroup(command.path);
        addEntry(group, withoutMnemonic(command.action->text()), shortcut);
    }
}

void ShortcutsDialog::addTables()
{
    auto *group = addGroup(tr("In tables"));
    addEntry(group, tr("Copy the selected rows"),
             QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText));
    addEntry(group, tr("Clear the search"),
             QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText));
}

QTreeWidgetItem *ShortcutsDialog::addGroup(const QString &title)
{
    auto *group = new QTreeWidgetItem(m_tree, {title});
    auto font = m_tree->font();
    font.setBold(true);
    group->setFont(0, font);
    group->setFirstColumnSpanned(true);
    return group;
}

void ShortcutsDialog::showMatches(const QString &text)
{
    for (int row = 0; row < m_tree->topLevelItemCount(); ++row) {
        auto *group = m_tree->topLevelItem(row);
        int shown = 0;
        for (int child = 0; child < group->childCount(); ++child) {
            auto *entry = group->child(child);
            const auto searched = entry->text(0) + u' ' + entry->text(1) + u' ' + group->text(0);
            entry->setHidden(!matchScore(text, searched));
            shown += entry->isHidden() ? 0 : 1;
        }
        group->setHidden(shown == 0);
    }
}

} // namespace VeilDesk
