#include "ui/issue/resultpage.h"

#include "models/itemmodels/displaytext.h"
#include "ui/issue/choicetable.h"
#include "ui/issue/issuetext.h"
#include "ui/share/keycard.h"
#include "ui/share/secretclipboard.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/icons.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>

#include <QVBoxLayout>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

enum FailureColumn { ServerColumn, ReasonColumn, AdviceColumn, FailureColumnCount };

QPushButton *createButton(const QString &text, const QString &objectName, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(objectName);
    return button;
}

QLabel *createLabel(const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QStandardItem *createCell(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setToolTip(text);
    return item;
}

std::pair<QString, Tone> symbolOf(IssueResult::Headline headline)
{
    switch (headline) {
    case IssueResult::Headline::Complete:
        return {u"success"_s, Tone::Success};
    case IssueResult::Headline::Degraded:
        return {u"warning"_s, Tone::Warning};
    case IssueResult::Headline::Rejected:
        return {u"error"_s, Tone::Danger};
    case IssueResult::Headline::Cancelled:
        return {u"skipped"_s, Tone::Neutral};
    case IssueResult::Headline::Unknown:
        return {u"unknown"_s, Tone::Warning};
    }
    Q_UNREACHABLE();
}

} // namespace

ResultPage::ResultPage(ShareContext context, QWidget *parent)
    : IssuePage(parent)
    , m_shareContext(context)
    , m_failures(new QStandardItemModel(0, FailureColumnCount, this))
{
    setObjectName(u"resultPage"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(createHeadline());
    m_keyArea = createKeyArea();
    layout->addWidget(m_keyArea);
    m_failureArea = createFailureArea();
    layout->addWidget(m_failureArea, 1);
    layout->addStretch();
}

void ResultPage::showResult(const IssueResult &result, const QHash<ServerId, QString> &serverNames,
                            bool settling, Timestamp now)
{
    m_result = result;
    m_serverNames = serverNames;
    m_now = now;
    m_keys = result.keys();
    showHeadline();
    m_settlingLabel->setVisible(settling);
    m_keyArea->setVisible(!m_keys.empty());
    if (!m_keys.empty())
        showKey(std::clamp(m_shownKey, 0, int(m_keys.size()) - 1));
    showFailures();
    m_retryButton->setEnabled(!settling && result.operation()->state == OperationState::Finished);
}

bool ResultPage::isComplete() const
{
    return true;
}

void ResultPage::focusFirst()
{
    if (!m_keys.empty())
        m_card->focusCopy();
    else if (m_retryButton->isEnabled())
        m_retryButton->setFocus();
}

QWidget *ResultPage::createHeadline()
{
    auto *area = new QWidget(this);
    m_iconLabel = new QLabel(area);
    m_headlineLabel = createLabel(u"resultHeadlineLabel"_s, area);
    m_headlineLabel->setProperty("role", u"title"_s);
    m_explanationLabel = createLabel(u"resultExplanationLabel"_s, area);
    m_settlingLabel = createLabel(u"resultSettlingLabel"_s, area);
    m_settlingLabel->setText(tr("Verifying on the servers…"));
    m_anotherButton = createButton(tr("Issue &another"), u"issueAnotherButton"_s, area);
    connect(m_anotherButton, &QPushButton::clicked, this, &ResultPage::issueAnotherRequested);

    auto *texts = new QVBoxLayout;
    texts->addWidget(m_headlineLabel);
    texts->addWidget(m_explanationLabel);
    texts->addWidget(m_settlingLabel);
    auto *layout = new QHBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_iconLabel, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    layout->addWidget(m_anotherButton, 0, Qt::AlignTop);
    return area;
}

QWidget *ResultPage::createKeyArea()
{
    auto *area = new QWidget(this);
    m_pager = createPager();
    m_card = new KeyCard(m_shareContext, area);
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pager);
    layout->addWidget(m_card);
    return area;
}

QWidget *ResultPage::createPager()
{
    auto *pager = new QWidget(this);
    m_previousButton = createButton(tr("‹ &Previous"), u"previousKeyButton"_s, pager);
    m_nextButton = createButton(tr("Ne&xt ›"), u"nextKeyButton"_s, pager);
    m_pagerLabel = createLabel(u"keyPagerLabel"_s, pager);
    m_copyAllButton = createButton(tr("Copy a&ll links"), u"copyAllButton"_s, pager);

    auto *layout = new QHBoxLayout(pager);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_previousButton);
    layout->addWidget(m_nextButton);
    layout->addWidget(m_pagerLabel, 1);
    layout->addWidget(m_copyAllButton);

    connect(m_previousButton, &QPushButton::clicked, this, [this] { showKey(m_shownKey - 1); });
    connect(m_nextButton, &QPushButton::clicked, this, [this] { showKey(m_shownKey + 1); });
    connect(m_copyAllButton, &QPushButton::clicked, this, &ResultPage::copyAllLinks);
    return pager;
}

QWidget *ResultPage::createFailureArea()
{
    auto *area = new QWidget(this);
    m_failureLabel = createLabel(u"failedServersLabel"_s, area);
    m_retryButton = createButton(tr("&Retry failed"), u"retryFailedButton"_s, area);
    m_failures->setHorizontalHeaderLabels({tr("Server"), tr("Reason"), tr("What now")});
    auto *table =
        createChoiceTable(m_failures, u"failedServersTable"_s, tr("Servers without a key"), area);
    table->setSortingEnabled(false);
    table->setWordWrap(true);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(ServerColumn, QHeaderView::Interactive);
    table->setColumnWidth(ServerColumn, 170);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);

    auto *row = new QHBoxLayout;
    row->addWidget(m_failureLabel, 1);
    row->addWidget(m_retryButton);
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(table, 1);

    connect(m_retryButton, &QPushButton::clicked, this, [this] {
        m_retryButton->setEnabled(false);
        emit retryFailedRequested(m_result.operation()->id);
    });
    return area;
}

void ResultPage::showHeadline()
{
    const auto [symbol, tone] = symbolOf(m_result.headline());
    constexpr int iconSize = 40;
    m_iconLabel->setPixmap(icon(symbol, tone).pixmap(iconSize));
    m_headlineLabel->setText(IssueText::headline(m_result));
    m_explanationLabel->setText(IssueText::explanation(m_result));
    setAccessibleDescription(m_headlineLabel->text());
}

void ResultPage::showKey(int index)
{
    const auto &step = m_keys[size_t(index)];
    m_shownKey = index;
    KeyShare key;
    key.serverName = serverName(step.server);
    key.email = step.email;
    key.link = step.link;
    key.expiresAt = m_result.operation()->expiresAt;
    key.warnings = step.warnings;
    key.isPersisted = step.persisted;
    m_card->showKey(key, m_now);

    const int count = int(m_keys.size());
    m_pager->setVisible(count > 1);
    m_pagerLabel->setText(tr("Key %1 of %2: %3").arg(index + 1).arg(count).arg(key.serverName));
    m_previousButton->setEnabled(index > 0);
    m_nextButton->setEnabled(index + 1 < count);
}

void ResultPage::showFailures()
{
    const auto failures = m_result.failures();
    m_failures->removeRows(0, m_failures->rowCount());
    for (const auto &step : failures) {
        m_failures->appendRow({createCell(serverName(step.server)),
                               createCell(IssueText::failure(step)),
                               createCell(IssueText::advice(step))});
    }
    m_failureLabel->setText(tr("%n server(s) without a key", nullptr, int(failures.size())));
    m_failureArea->setVisible(!failures.empty());
}

void ResultPage::copyAllLinks()
{
    QStringList links;
    for (const auto &step : m_keys) {
        if (!step.link.isEmpty())
            links.append(step.link);
    }
    m_shareContext.clipboard.copy(links.join(u'\n'));
    m_pagerLabel->setText(tr("%n link(s) copied.", nullptr, int(links.size())));
}

QString ResultPage::serverName(ServerId id) const
{
    return DisplayText::serverName(id, m_serverNames);
}

} // namespace VeilDesk
