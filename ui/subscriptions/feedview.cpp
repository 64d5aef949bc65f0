#include "ui/subscriptions/feedview.h"

#include "models/domain/redaction.h"
#include "models/itemmodels/displaytext.h"
#include "ui/share/codeview.h"
#include "ui/share/secretclipboard.h"
#include "ui/subscriptions/feedbodyview.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/linttext.h"
#include "ui/widgets/maskedtext.h"
#include "ui/widgets/plaintable.h"
#include "ui/widgets/theme.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>
#include <QUrl>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QString refusalText(FeedRefusal refusal)
{
    switch (refusal) {
    case FeedRefusal::BadToken:
        return FeedView::tr("Nothing: the bot refuses its token");
    case FeedRefusal::Inactive:
        return FeedView::tr("Nothing: it is deactivated");
    case FeedRefusal::Expired:
        return FeedView::tr("Nothing: it is over. Its keys still live in the grace period");
    case FeedRefusal::OverLimit:
        return FeedView::tr("Nothing: its traffic has been used up for more than a day");
    case FeedRefusal::NoKeys:
        return FeedView::tr("Nothing: it has no key on a server that is switched on");
    case FeedRefusal::NoLinks:
        return FeedView::tr("Nothing yet: the bot asks the servers for the links first");
    }
    Q_UNREACHABLE();
}

QString answerText(const SubscriptionFeed &feed)
{
    if (feed.refusal)
        return refusalText(*feed.refusal);
    return FeedView::tr("%n link(s)", nullptr, static_cast<int>(linksOf(feed).size()));
}

QString trafficText(const SubscriptionFeed &feed)
{
    const auto size = [](qint64 bytes) {
        return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeIecFormat);
    };
    if (feed.limitBytes == 0)
        return FeedView::tr("%1 used, unlimited").arg(size(feed.usedBytes));
    return FeedView::tr("%1 of %2 used").arg(size(feed.usedBytes), size(feed.limitBytes));
}

struct Verdict
{
    QString symbol;
    Tone tone = Tone::Success;
    QString text;
};

Verdict verdictOn(const FeedLine &line)
{
    const auto error =
        std::ranges::find(line.findings, LintSeverity::Error, &LintFinding::severity);
    if (error != line.findings.end())
        return {u"error"_s, Tone::Danger, lintText(*error)};
    if (line.link.isEmpty())
        return {u"unknown"_s, Tone::Warning,
                FeedView::tr("Not in the database: the bot asks the server")};
    if (line.findings.empty())
        return {u"success"_s, Tone::Success, FeedView::tr("In order")};
    return {u"warning"_s, Tone::Warning, lintText(line.findings.front())};
}

/// As web servers write it.
QString statusText(const SubscriptionFeed &feed)
{
    switch (feedStatus(feed)) {
    case 200:
        return u"200 OK"_s;
    case 400:
        return u"400 Bad Request"_s;
    default:
        return u"404 Not Found"_s;
    }
}

/// All of it, with the values that are wrong.
QString findingsText(const FeedLine &line)
{
    QStringList lines;
    for (const auto &finding : line.findings)
        lines << lintText(finding) << redacted(finding.message);
    lines.removeDuplicates();
    return lines.join(u'\n');
}

/// Where the link leads and how, without what makes it secret.
QString targetText(const QString &text)
{
    const auto link = parseLink(text);
    if (!link)
        return redacted(text);
    QUrl address;
    address.setHost(link->host);
    address.setPort(link->port);
    QStringList parts{address.authority(), link->parameter(u"type"), link->parameter(u"security")};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

void addLine(QTreeWidget *lines, const FeedLine &line)
{
    const auto verdict = verdictOn(line);
    const auto place =
        line.country.isEmpty() ? line.serverName : u"%1, %2"_s.arg(line.serverName, line.country);
    auto *item = new QTreeWidgetItem(lines, {place, verdict.text, targetText(line.link)});
    item->setIcon(1, icon(verdict.symbol, verdict.tone));
    item->setToolTip(1, line.findings.empty() ? verdict.text : findingsText(line));
    item->setToolTip(2, item->text(2));
}

} // namespace

FeedView::FeedView(const SubscriptionFeed &feed, const QString &link, SecretClipboard &clipboard,
                   QWidget *parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_address(new MaskedText(this))
    , m_copyButton(new QPushButton(icon(u"copy"_s), tr("&Copy"), this))
    , m_hint(
          new QLabel(tr("Enter in Settings at which address the bot's web panel answers."), this))
    , m_code(new CodeView(this))
{
    setObjectName(u"feedView"_s);
    m_hint->setObjectName(u"linkHint"_s);
    m_hint->setWordWrap(true);
    Theme::setRole(m_hint, u"secondary"_s);
    m_address->setObjectName(u"addressText"_s);
    m_address->setSubject(tr("Subscription link"));
    m_copyButton->setObjectName(u"copyAddressButton"_s);
    auto *address = new QHBoxLayout;
    address->setSpacing(16);
    address->addLayout(createFields(), 1);
    address->addWidget(m_code, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(address);
    layout->addWidget(createTabs(clipboard), 1);
    connect(m_copyButton, &QPushButton::clicked, this,
            [this, &clipboard] { clipboard.copy(m_address->text()); });
    showLink(link);
}

QFormLayout *FeedView::createFields()
{
    auto *form = createForm();
    auto *addressRow = new QHBoxLayout;
    addressRow->addWidget(m_hint, 1);
    addressRow->addWidget(m_address, 1);
    addressRow->addWidget(m_copyButton);
    addFormRow(form, tr("Link:"), addressRow, m_address);
    addFormRow(form, tr("An app gets:"), createFact(u"answerLabel"_s, answerText(m_feed)));
    addFormRow(form, tr("Traffic:"), createFact(u"trafficLabel"_s, trafficText(m_feed)));
    return form;
}

QTabWidget *FeedView::createTabs(SecretClipboard &clipboard)
{
    auto *tabs = new QTabWidget(this);
    tabs->setObjectName(u"feedTabs"_s);
    tabs->setAccessibleName(tr("What the bot answers"));
    tabs->setDocumentMode(true);
    tabs->addTab(createLines(), tr("&Links"));
    tabs->addTab(new FeedBodyView(m_feed, clipboard, this), tr("&Text"));
    tabs->addTab(createHeaders(), tr("Hea&ders"));
    return tabs;
}

QTreeWidget *FeedView::createLines()
{
    auto *lines =
        createPlainTable(u"feedTree"_s, {tr("Server"), tr("Check"), tr("Leads to")}, this);
    lines->setAccessibleName(tr("What an app gets"));
    for (const auto *part : {&m_feed.lines, &m_feed.leftOut}) {
        for (const auto &line : *part)
            addLine(lines, line);
    }
    return lines;
}

QTreeWidget *FeedView::createHeaders()
{
    auto *headers = createPlainTable(u"headersTree"_s, {tr("Header"), tr("Value")}, this);
    headers->setAccessibleName(tr("Headers of the answer"));
    new QTreeWidgetItem(headers, {tr("Status"), statusText(m_feed)});
    for (const auto &[name, value] : m_feed.headers) {
        auto *item = new QTreeWidgetItem(headers, {name, value});
        item->setToolTip(1, value);
    }
    return headers;
}

void FeedView::showLink(const QString &link)
{
    m_hint->setVisible(link.isEmpty());
    m_address->setVisible(!link.isEmpty());
    m_copyButton->setVisible(!link.isEmpty());
    m_code->setVisible(!link.isEmpty());
    if (link.isEmpty())
        return;
    m_address->setText(link);
    m_code->showText(link, false);
}

} // namespace VeilDesk
