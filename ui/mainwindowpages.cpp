#include "ui/mainwindow.h"

#include "models/settings/windowsettings.h"
#include "ui/palette/commandpalette.h"
#include "ui/widgets/dataagebutton.h"
#include "ui/widgets/hintstrip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/page.h"
#include "ui/widgets/statuslabel.h"

#include <QHash>
#include <QMenuBar>
#include <QStackedWidget>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// Ctrl and its number, and what a page is known by elsewhere.
QList<QKeySequence> pageShortcuts(const Page &page, int row)
{
    constexpr int numbered = 9;
    QList<QKeySequence> shortcuts;
    if (row < numbered)
        shortcuts += QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + row));
    if (page.objectName() == "activityPage"_L1)
        shortcuts.prepend(Qt::CTRL | Qt::Key_J);
    if (page.objectName() == "settingsPage"_L1)
        shortcuts.prepend(Qt::CTRL | Qt::Key_Comma);
    return shortcuts;
}

/// The pages that can show what was found, the best first.
QStringList pageNames(SearchKind kind)
{
    switch (kind) {
    case SearchKind::Server:
        return {u"serversPage"_s};
    case SearchKind::Tariff:
        return {u"tariffsPage"_s};
    case SearchKind::Customer:
        return {u"usersPage"_s, u"keysPage"_s};
    case SearchKind::Key:
        return {u"keysPage"_s};
    }
    Q_UNREACHABLE();
}

/// The page whose rows are those of the table; some have one name in the database and another here.
QString pageOf(const QString &table)
{
    static const QHash<QString, QString> names{{u"v2ray_keys"_s, u"keys"_s},
                                               {u"veildesk_operations"_s, u"activity"_s}};
    return names.value(table, table) + u"Page"_s;
}

} // namespace

void MainWindow::addPage(Page *page)
{
    const int row = m_pages->addWidget(page);
    m_navigation->addEntry(page->symbol(), page->title());
    restoreState(*page);

    auto *menu = new QMenu(page->menuTitle(), this);
    menuBar()->insertMenu(m_viewMenu->menuAction(), menu);
    menu->addActions(page->actions());
    auto *showAction = new QAction(icon(page->symbol()), page->title(), this);
    showAction->setObjectName(u"show"_s + page->objectName());
    showAction->setShortcuts(pageShortcuts(*page, row));
    m_viewMenu->insertAction(m_refreshAction, showAction);
    m_pageMenus.push_back({page, menu, showAction});

    connect(showAction, &QAction::triggered, this, [this, page] { showPage(page); });
    for (auto *command : page->actions()) {
        connect(command, &QAction::triggered, this, [this, page] { showPage(page); });
        if (const auto *submenu = command->menu())
            connect(submenu, &QMenu::triggered, this, [this, page] { showPage(page); });
    }
    connect(page, &Page::stateChanged, this, [this, page] { saveState(*page); });
    connect(page, &Page::statusChanged, this, [this, page](const QString &text) {
        showStatus(text);
        m_newsPage = page;
    });
    connect(page, &Page::activityChanged, m_statusLabel, &StatusLabel::showActivity);
    connect(page, &Page::itemCountChanged, this,
            [this, page, row] { m_navigation->setEntryCount(row, page->itemCount()); });
    connect(page, &Page::dataAgeChanged, this, &MainWindow::showDataAge);
    if (row == 0) {
        menu->insertAction(menu->actions().value(0), m_issueAction);
        m_navigation->setCurrentRow(0);
    }
}

void MainWindow::restoreState(Page &page)
{
    if (page.isStateKept())
        page.restoreState(m_settings.viewState(page.objectName()));
}

void MainWindow::saveState(const Page &page)
{
    if (page.isStateKept())
        m_settings.setViewState(page.objectName(), page.saveState());
}

void MainWindow::removePages()
{
    for (const auto &entry : m_pageMenus) {
        m_pages->removeWidget(entry.page);
        entry.menu->removeAction(m_issueAction);
        delete entry.page;
        delete entry.menu;
        delete entry.showAction;
    }
    m_pageMenus.clear();
    m_newsPage = nullptr;
    m_navigation->clear();
    m_history.clear();
    showDataAge();
}

void MainWindow::showSearchHits(const QString &text, const std::vector<SearchHit> &hits)
{
    m_palette->showHits(text, hits);
}

void MainWindow::showSearchFailure(const QString &text, const Error &error)
{
    m_palette->showSearchFailure(text, error);
}

void MainWindow::retranslatePages()
{
    for (size_t row = 0; row < m_pageMenus.size(); ++row) {
        const auto &entry = m_pageMenus[row];
        entry.menu->setTitle(entry.page->menuTitle());
        entry.showAction->setText(entry.page->title());
        m_navigation->setTitle(static_cast<int>(row), entry.page->title());
    }
    showHint();
}

void MainWindow::showRow(int row)
{
    if (row < 0)
        return;
    m_pages->setCurrentIndex(row);
    if (m_newsPage != currentPage())
        m_statusLabel->clearNews();
    m_history.visit(row);
    m_backAction->setEnabled(m_history.canGoBack());
    showHint();
    showDataAge();
}

void MainWindow::showPage(Page *page)
{
    m_navigation->setCurrentRow(m_pages->indexOf(page));
}

void MainWindow::goBack()
{
    if (const auto row = m_history.goBack())
        m_navigation->setCurrentRow(*row);
}

void MainWindow::runCommand(QAction *command)
{
    if (auto *page = qobject_cast<Page *>(command->parent()))
        showPage(page);
    command->trigger();
}

void MainWindow::showHit(const SearchHit &hit)
{
    for (const auto &name : pageNames(hit.kind)) {
        auto *page = findPage(name);
        if (!page)
            continue;
        showPage(page);
        page->selectItem(hit.id, hit.searchText);
        return;
    }
}

bool MainWindow::canShow(const QString &table) const
{
    return findPage(pageOf(table)) != nullptr;
}

void MainWindow::showTableRow(const QString &table, qint64 id)
{
    auto *page = findPage(pageOf(table));
    if (!page)
        return;
    showPage(page);
    page->selectItem(id, {});
}

Page *MainWindow::findPage(const QString &name) const
{
    const auto found = std::ranges::find_if(
        m_pageMenus, [&name](const auto &entry) { return entry.page->objectName() == name; });
    return found == m_pageMenus.end() ? nullptr : found->page;
}

void MainWindow::startSearch()
{
    if (auto *page = currentPage())
        page->startSearch();
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_pages->currentWidget());
}

void MainWindow::showHint()
{
    const auto *page = currentPage();
    const bool isNew = page && !m_settings.isHintDismissed(page->objectName());
    m_hintStrip->showHint(isNew ? page->hint() : QString());
}

void MainWindow::showDataAge()
{
    const auto *page = currentPage();
    m_dataAgeButton->showAge(page ? page->dataAge() : DataAge());
}

void MainWindow::dismissHint()
{
    m_settings.dismissHint(currentPage()->objectName());
    showHint();
}

} // namespace VeilDesk
