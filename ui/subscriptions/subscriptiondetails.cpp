#include "ui/subscriptions/subscriptiondetails.h"

#include "models/itemmodels/defectmarks.h"
#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/healthtext.h"
#include "ui/subscriptions/feedview.h"
#include "ui/subscriptions/placetext.h"
#include "ui/subscriptions/subscriptiontext.h"
#include "ui/subscriptions/timeline.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plainscrollarea.h"
#include "ui/widgets/plaintable.h"
#include "ui/windowplacement.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QTreeWidget>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize Comfortable(760, 680);
constexpr int SideMargin = 20;

QString serverText(const PlaceRecord &record)
{
    if (record.place.state == KeyPlaceState::ServerGone)
        return DisplayText::goneServer(record.place.server);
    return DisplayText::serverName(record.place.server, record.serverName);
}

} // namespace

SubscriptionDetails::SubscriptionDetails(const SubscriptionRecord &record, const QString &link,
                                         SecretClipboard &clipboard, Timestamp now, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"subscriptionDetails"_s);
    setWindowTitle(tr("Subscription %1").arg(record.summary.id().value));
    auto *tabs = new QTabWidget(this);
    tabs->setObjectName(u"subscriptionTabs"_s);
    tabs->setAccessibleName(tr("About the subscription"));
    tabs->setDocumentMode(true);
    tabs->addTab(createOverview(record, now), tr("&Subscription"));
    tabs->addTab(createTimeline(record, now), tr("&History"));
    tabs->addTab(new FeedView(record.feed, link, clipboard, this), tr("Customer's &app"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(SideMargin, 18, SideMargin, 16);
    layout->setSpacing(12);
    layout->addWidget(tabs, 1);
    layout->addWidget(buttons);
    resizeOnScreen(*this, Comfortable);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QWidget *SubscriptionDetails::createOverview(const SubscriptionRecord &record, Timestamp now)
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(createFacts(record.summary, now));
    layout->addWidget(createPlaces(record.places), 1);
    return page;
}

QWidget *SubscriptionDetails::createFacts(const SubscriptionSummary &summary, Timestamp now)
{
    const auto &subscription = summary.standing.subscription;
    auto *area = createPlainScrollArea(u"factsArea"_s, this);
    area->setAccessibleName(windowTitle());
    auto *facts = new QWidget(area);
    auto *form = createForm();
    const auto add = [form](const QString &label, const QString &name, const QString &text) {
        addFormRow(form, label, createFact(name, text));
    };
    const auto addColumn = [&](const QString &label, const QString &name, const QString &text,
                               const QString &column) {
        add(label, name, DefectMarks::orStored(text, summary.defects, column));
    };
    add(tr("State:"), u"healthLabel"_s,
        u"%1. %2"_s.arg(HealthText::name(summary.health), HealthText::explanation(summary.health)));
    addColumn(tr("Customer:"), u"customerLabel"_s, SubscriptionText::customer(summary),
              u"user_id"_s);
    addColumn(tr("Tariff:"), u"tariffLabel"_s, summary.tariffName, u"tariff_id"_s);
    add(tr("Keys:"), u"keysLabel"_s, SubscriptionText::keys(summary));
    addColumn(tr("Ends:"), u"expiresLabel"_s, SubscriptionText::time(subscription.expiresAt, now),
              u"expires_at"_s);
    addColumn(tr("Created:"), u"createdLabel"_s,
              SubscriptionText::time(subscription.createdAt, now), u"created_at"_s);
    addColumn(tr("Changed:"), u"updatedLabel"_s,
              summary.updatedAt ? SubscriptionText::time(*summary.updatedAt, now) : QString(),
              u"last_updated_at"_s);
    if (!summary.defects.empty())
        add(tr("Defects:"), u"defectsLabel"_s, DefectMarks::explanations(summary.defects));
    form->setContentsMargins(0, 0, 0, 0);
    facts->setLayout(form);
    area->setWidget(facts);
    constexpr int mostLines = 10;
    constexpr int width = Comfortable.width() - 2 * SideMargin;
    const int height =
        form->hasHeightForWidth() ? form->heightForWidth(width) : facts->sizeHint().height();
    area->setMinimumHeight(std::min(height, mostLines * fontMetrics().lineSpacing()));
    area->setMaximumHeight(height);
    return area;
}

QTreeWidget *SubscriptionDetails::createPlaces(const std::vector<PlaceRecord> &places)
{
    auto *table = createPlainTable(u"placesTree"_s, {tr("Server"), tr("Key"), tr("Why")}, this);
    table->setAccessibleName(tr("Keys by server"));
    for (const auto &record : places) {
        const auto state = record.place.state;
        auto *item = new QTreeWidgetItem(
            table, {serverText(record), PlaceText::name(state), PlaceText::reason(record)});
        item->setIcon(1, icon(PlaceText::symbol(state), PlaceText::tone(state)));
        item->setToolTip(2, item->text(2));
    }
    return table;
}

QTreeWidget *SubscriptionDetails::createTimeline(const SubscriptionRecord &record, Timestamp now)
{
    auto *table =
        createPlainTable(u"timelineTree"_s, {tr("When"), tr("What"), tr("Details")}, this);
    table->setAccessibleName(tr("History"));
    for (const auto &entry : timelineOf(record, now)) {
        const auto when = entry.at ? DisplayText::absoluteTime(*entry.at) : u"—"_s;
        auto *item = new QTreeWidgetItem(table, {when, entry.text, entry.detail});
        item->setIcon(1, icon(entry.symbol, entry.tone));
        item->setToolTip(2, QStringList{entry.detail, entry.technicalDetail}.join(u'\n').trimmed());
    }
    return table;
}

} // namespace VeilDesk
