#include "ui/startpage.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QPushButton *createButton(const QString &name, const QString &symbol, QWidget *parent)
{
    constexpr QSize symbolSize(20, 20);
    constexpr QSize least(230, 42);
    auto *button = new QPushButton(icon(symbol), QString(), parent);
    button->setObjectName(name);
    button->setIconSize(symbolSize);
    button->setMinimumSize(least);
    return button;
}

QLabel *createExplanation(QWidget *parent)
{
    auto *label = new QLabel(parent);
    Theme::setRole(label, u"secondary"_s);
    label->setWordWrap(true);
    return label;
}

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_banner(new MessageBanner(this))
    , m_title(new QLabel(this))
    , m_text(createExplanation(this))
    , m_openButton(createButton(u"openDatabaseButton"_s, u"folder"_s, this))
    , m_createButton(createButton(u"createDatabaseButton"_s, u"database-add"_s, this))
    , m_demoButton(createButton(u"demoButton"_s, u"demo"_s, this))
    , m_openLabel(createExplanation(this))
    , m_createLabel(createExplanation(this))
    , m_demoLabel(createExplanation(this))
    , m_recentTitle(new QLabel(this))
    , m_recentList(new QVBoxLayout)
{
    setObjectName(u"startPage"_s);
    constexpr int emblemSize = 64;
    constexpr int width = 640;
    auto *emblem = new QLabel(this);
    emblem->setPixmap(programIcon().pixmap(emblemSize, emblemSize));
    Theme::setRole(m_title, u"title"_s);
    Theme::setRole(m_recentTitle, u"heading"_s);
    m_recentTitle->hide();
    m_recentList->setSpacing(0);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(14);
    grid->setColumnStretch(1, 1);
    int line = 0;
    for (const auto &[button, label] :
         {std::pair{m_openButton, m_openLabel}, std::pair{m_createButton, m_createLabel},
          std::pair{m_demoButton, m_demoLabel}}) {
        grid->addWidget(button, line, 0);
        grid->addWidget(label, line, 1);
        ++line;
    }

    auto *content = new QWidget(this);
    content->setMaximumWidth(width);
    auto *column = new QVBoxLayout(content);
    column->setSpacing(10);
    column->addWidget(emblem);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(14);
    column->addLayout(grid);
    column->addSpacing(10);
    column->addWidget(m_recentTitle);
    column->addLayout(m_recentList);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 14, 20, 16);
    layout->addWidget(m_banner);
    layout->addStretch(2);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(content, 1);
    row->addStretch();
    layout->addLayout(row);
    layout->addStretch(3);

    connect(m_openButton, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(m_createButton, &QPushButton::clicked, this, &StartPage::createRequested);
    connect(m_demoButton, &QPushButton::clicked, this, &StartPage::demoRequested);
    retranslate();
}

void StartPage::showRecentDatabases(const QStringList &paths)
{
    while (auto *entry = m_recentList->takeAt(0)) {
        entry->widget()->deleteLater();
        delete entry;
    }
    for (const auto &path : paths)
        m_recentList->addWidget(createRecentButton(path, m_recentList->count() + 1));
    m_recentTitle->setVisible(!paths.isEmpty());
}

QPushButton *StartPage::createRecentButton(const QString &path, int number)
{
    constexpr int widest = 560;
    const QFileInfo file(path);
    const auto text = u"%1  –  %2"_s.arg(file.fileName(), file.path());
    auto *button = new QPushButton(this);
    button->setObjectName(u"recentDatabase%1Button"_s.arg(number));
    button->setText(fontMetrics().elidedText(text, Qt::ElideMiddle, widest).replace(u'&', u"&&"_s));
    button->setAccessibleName(text);
    button->setToolTip(file.exists() ? path : tr("The file is not there: %1").arg(path));
    button->setEnabled(file.exists());
    Theme::setRole(button, u"link"_s);
    connect(button, &QPushButton::clicked, this, [this, path] { emit recentRequested(path); });
    return button;
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StartPage::retranslate()
{
    m_title->setText(tr("Welcome to VeilDesk"));
    m_text->setText(tr("Issue, check and revoke the keys of your V2Ray servers. A key is either "
                       "on the server and in the database, or in neither."));
    m_openButton->setText(tr("&Open database…"));
    m_openLabel->setText(tr("The bot's SQLite file. Nothing is changed before you agree."));
    m_createButton->setText(tr("&New database…"));
    m_createLabel->setText(tr("Start without a bot: an empty database with the bot's schema."));
    m_recentTitle->setText(tr("Recent databases"));
    m_demoButton->setText(tr("&Try the demo"));
    m_demoLabel->setText(
        tr("Three simulated servers and invented customers on this computer. Everything "
           "disappears when you close it."));
}

} // namespace VeilDesk
