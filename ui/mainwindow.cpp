#include "ui/mainwindow.h"

#include "models/settings/windowsettings.h"
#include "ui/databasedrop.h"
#include "ui/lock/curtain.h"
#include "ui/lock/lockscreen.h"
#include "ui/palette/commandpalette.h"
#include "ui/startpage.h"
#include "ui/trayicon.h"
#include "ui/widgets/dataagebutton.h"
#include "ui/widgets/hintstrip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/page.h"
#include "ui/widgets/statuslabel.h"
#include "ui/windowplacement.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QLabel>
#include <QMenuBar>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds StatusLifetime(15);

} // namespace

MainWindow::MainWindow(WindowSettings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_area(new QStackedWidget(this))
    , m_startPage(new StartPage(this))
    , m_topBar(new TopBar(this))
    , m_splitter(new QSplitter(this))
    , m_navigation(new Navigation(this))
    , m_pages(new QStackedWidget(this))
    , m_banner(new MessageBanner(this))
    , m_hintStrip(new HintStrip(this))
    , m_statusLabel(new StatusLabel(StatusLifetime, this))
    , m_dataAgeButton(new DataAgeButton(systemNow, this))
    , m_operationsLabel(new QLabel(this))
    , m_operationsBar(new QProgressBar(this))
    , m_palette(new CommandPalette(this))
    , m_lockScreen(new LockScreen(this))
    , m_trayIcon(new TrayIcon(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(programIcon());
    createCentralArea();
    createStatusBar();
    createMenus();

    connect(m_startPage, &StartPage::openRequested, this, &MainWindow::chooseFileToOpen);
    connect(m_startPage, &StartPage::createRequested, this, &MainWindow::chooseFileToCreate);
    connect(m_startPage, &StartPage::demoRequested, this, &MainWindow::demoRequested);
    connect(&m_topBar->issueButton(), &QPushButton::clicked, m_issueAction, &QAction::trigger);
    connect(m_navigation, &QListWidget::currentRowChanged, this, &MainWindow::showRow);
    connect(m_startPage, &StartPage::recentRequested, this, &MainWindow::openRequested);
    connect(new DatabaseDrop(this), &DatabaseDrop::dropped, this, &MainWindow::openRequested);
    connect(m_trayIcon, &TrayIcon::activated, this, &MainWindow::comeForward);
    connect(m_hintStrip, &HintStrip::dismissed, this, &MainWindow::dismissHint);
    connect(m_dataAgeButton, &QToolButton::clicked, this, &MainWindow::refreshRequested);
    connect(m_palette, &CommandPalette::searchRequested, this, &MainWindow::searchRequested);
    connect(m_palette, &CommandPalette::commandChosen, this, &MainWindow::runCommand);
    connect(m_palette, &CommandPalette::hitChosen, this, &MainWindow::showHit);
    showStartPage();
    restoreLayout();
}

void MainWindow::lock()
{
    m_palette->hide();
    m_curtain->draw();
    retranslate();
}

void MainWindow::unlock()
{
    m_curtain->lift();
    retranslate();
}

bool MainWindow::isLocked() const
{
    return m_curtain->isDrawn();
}

void MainWindow::comeForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

MessageBanner &MainWindow::banner()
{
    return m_area->currentIndex() == 0 ? m_startPage->banner() : *m_banner;
}

void MainWindow::showStatus(const QString &text)
{
    m_newsPage = nullptr;
    m_statusLabel->showNews(text);
}

void MainWindow::setRunningOperations(int count)
{
    m_runningOperations = count;
    m_operationsLabel->setText(count > 0 ? tr("%n operation(s) running", nullptr, count)
                                         : QString());
    m_operationsBar->setVisible(count > 0);
}

void MainWindow::showChoices(const QString &language, const QString &theme)
{
    for (auto *action : m_languageGroup->actions())
        action->setChecked(action->data().toString() == language);
    for (auto *action : m_themeGroup->actions())
        action->setChecked(action->data().toString() == theme);
    emit choicesShown(language, theme);
}

QString MainWindow::language() const
{
    const auto *chosen = m_languageGroup->checkedAction();
    return chosen ? chosen->data().toString() : QString();
}

QString MainWindow::theme() const
{
    const auto *chosen = m_themeGroup->checkedAction();
    return chosen ? chosen->data().toString() : QString();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    event->ignore();
    emit quitRequested();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::createCentralArea()
{
    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *bannerArea = new QVBoxLayout;
    bannerArea->setContentsMargins(20, 12, 20, 0);
    bannerArea->setSpacing(8);
    bannerArea->addWidget(m_banner);
    bannerArea->addWidget(m_hintStrip);
    column->addLayout(bannerArea);
    column->addWidget(m_pages, 1);

    m_splitter->setObjectName(u"splitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_navigation);
    m_splitter->addWidget(right);
    // A splitter lists its widgets last one first; a screen reader meets them in that order.
    m_navigation->lower();
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({m_navigation->sizeHint().width(), width()});

    auto *workspace = new QWidget(this);
    auto *layout = new QVBoxLayout(workspace);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_topBar);
    layout->addWidget(m_splitter, 1);
    m_area->addWidget(m_startPage);
    m_area->addWidget(workspace);
    auto *layers = new QStackedWidget(this);
    layers->addWidget(m_area);
    setCentralWidget(layers);
    m_curtain = new Curtain(*this, *layers, *m_lockScreen);
}

void MainWindow::createStatusBar()
{
    constexpr int barWidth = 90;
    constexpr int barHeight = 8;
    m_statusLabel->setObjectName(u"statusLabel"_s);
    m_operationsLabel->setObjectName(u"operationsLabel"_s);
    m_operationsBar->setObjectName(u"operationsBar"_s);
    m_operationsBar->setRange(0, 0);
    m_operationsBar->setTextVisible(false);
    m_operationsBar->setFixedSize(barWidth, barHeight);
    statusBar()->addWidget(m_statusLabel, 1);
    statusBar()->addPermanentWidget(m_dataAgeButton);
    statusBar()->addPermanentWidget(m_operationsLabel);
    statusBar()->addPermanentWidget(m_operationsBar);
}

void MainWindow::focusNextPane()
{
    if (m_navigation->hasFocus() && m_pages->currentWidget())
        m_pages->currentWidget()->setFocus(Qt::ShortcutFocusReason);
    else
        m_navigation->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::restoreLayout()
{
    restorePlacement(*this, m_settings.geometry());
    m_splitter->restoreState(m_settings.splitterState());
}

void MainWindow::saveLayout()
{
    m_settings.setGeometry(saveGeometry());
    m_settings.setSplitterState(m_splitter->saveState());
    for (const auto &entry : m_pageMenus)
        saveState(*entry.page);
}

} // namespace VeilDesk
