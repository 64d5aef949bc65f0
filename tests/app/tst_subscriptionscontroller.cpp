#include "tests/app/subscriptionspagetest.h"

#include "models/itemmodels/healthtext.h"
#include "ui/subscriptions/renewaldialog.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/maskedtext.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/resultsheet.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace VeilDesk;
using namespace std::chrono_literals;

/// What is shown of subscriptions.
class TestSubscriptionsController final : public SubscriptionsPageTest
{
    Q_OBJECT

private slots:
    void showsAllSubscriptionsWithTheirKeys();
    void filtersByACard();
    void searchesAndSortsInTheDatabase();
    void copiesWhatIsSelected();
    void showsOneSubscriptionWhole();
    void copiesTheLinkAndShowsWhatAnAppGets();
    void offersNothingThatWritesWhenReadOnly();
};

void TestSubscriptionsController::showsAllSubscriptionsWithTheirKeys()
{
    QStringList states;
    for (int row = 0; row < rows(); ++row)
        states += text(row, SubscriptionsModel::HealthColumn);
    using enum SubscriptionHealth;
    QCOMPARE(
        states,
        (QStringList{HealthText::name(Inactive), HealthText::name(Expired), HealthText::name(Grace),
                     HealthText::name(Degraded), HealthText::name(Active)}));
    QCOMPARE(text(4, SubscriptionsModel::CustomerColumn), u"@anna"_s);
    QCOMPARE(text(1, SubscriptionsModel::CustomerColumn), u"7"_s);
    QCOMPARE(text(4, SubscriptionsModel::TariffColumn), u"Month"_s);
    QCOMPARE(text(2, SubscriptionsModel::TariffColumn), u"#9"_s);
    QCOMPARE(text(4, SubscriptionsModel::KeysColumn), u"1 of 1"_s);
    QCOMPARE(text(3, SubscriptionsModel::KeysColumn), u"0 of 1"_s);
    QTRY_VERIFY(child<QToolButton>(u"degradedCard"_s)->text().endsWith(u"1"_s));
}

void TestSubscriptionsController::filtersByACard()
{
    child<QToolButton>(u"graceCard"_s)->click();
    QTRY_COMPARE(numbers(), QStringList{u"#3"_s});

    child<FilterChip>(u"healthFilter"_s)->setValue(int(SubscriptionHealth::Active));
    QTRY_COMPARE(numbers(), QStringList{u"#1"_s});
    QVERIFY(child<QToolButton>(u"activeCard"_s)->isChecked());
    QVERIFY(!child<QToolButton>(u"graceCard"_s)->isChecked());

    child<FilterChip>(u"healthFilter"_s)->clear();
    QTRY_COMPARE(rows(), 5);
}

void TestSubscriptionsController::searchesAndSortsInTheDatabase()
{
    view()->sortByColumn(SubscriptionsModel::ExpiresColumn, Qt::AscendingOrder);
    QTRY_COMPARE(numbers(), (QStringList{u"#4"_s, u"#3"_s, u"#2"_s, u"#5"_s, u"#1"_s}));

    child<QLineEdit>(u"searchEdit"_s)->setText(u"bor"_s);
    QTRY_COMPARE(numbers(), (QStringList{u"#3"_s, u"#2"_s}));
}

void TestSubscriptionsController::copiesWhatIsSelected()
{
    QGuiApplication::clipboard()->clear();
    view()->selectRow(4);
    QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"#1\t@anna\tMonth\t1 of 1"_s));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(u"token-1"_s));
}

void TestSubscriptionsController::showsOneSubscriptionWhole()
{
    const auto *healthy = openDetails(4);
    QVERIFY(child<QLabel>(u"customerLabel"_s, healthy)->text().contains(u"@anna · 1"_s));
    const auto *places = child<QTreeWidget>(u"placesTree"_s, healthy);
    QCOMPARE(places->topLevelItemCount(), 1);
    QCOMPARE(places->topLevelItem(0)->text(0), u"Amsterdam"_s);
    QCOMPARE(places->topLevelItem(0)->text(1), u"Has a key"_s);
    const auto *timeline = child<QTreeWidget>(u"timelineTree"_s, healthy);
    QStringList events;
    for (int i = 0; i < timeline->topLevelItemCount(); ++i)
        events += timeline->topLevelItem(i)->text(1);
    QCOMPARE(events, (QStringList{u"Ends"_s, u"Created"_s, u"Payment of 199 ₽: Completed"_s}));
    child<QDialog>(u"subscriptionDetails"_s)->close();
    QTRY_VERIFY(!m_page->findChild<QDialog *>(u"subscriptionDetails"_s));

    const auto *lacking = child<QTreeWidget>(u"placesTree"_s, openDetails(3));
    QCOMPARE(lacking->topLevelItem(0)->text(1), u"No key"_s);
    QCOMPARE(lacking->topLevelItem(0)->text(2), u"Nobody has tried to create one yet"_s);
}

void TestSubscriptionsController::copiesTheLinkAndShowsWhatAnAppGets()
{
    run(u"UPDATE subscriptions SET subscription_token = '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d'"
        " WHERE id = 1;"
        "UPDATE v2ray_keys SET client_config = 'vless://a0000000-0000-4000-8000-000000000001@domain"
        ":443?encryption=none&type=ws&security=tls&path=%2Fv2ray#x'"_s);
    const auto *dialog = openDetails(4);
    QVERIFY(!child<QLabel>(u"linkHint"_s, dialog)->isHidden());
    QVERIFY(child<QPushButton>(u"copyAddressButton"_s, dialog)->isHidden());
    QCOMPARE(child<QLabel>(u"answerLabel"_s, dialog)->text(), u"1 link(s)"_s);
    const auto *line = child<QTreeWidget>(u"feedTree"_s, dialog)->topLevelItem(0);
    QCOMPARE(line->text(0), u"Amsterdam"_s);
    QCOMPARE(line->text(1), u"In order"_s);
    QVERIFY2(line->text(2).endsWith(u" · ws · tls"_s), qPrintable(line->text(2)));
    const auto uuid = u"a0000000-0000-4000-8000-000000000001"_s;
    QVERIFY(!line->text(2).contains(uuid));
    const auto *body = child<QPlainTextEdit>(u"feedBodyText"_s, dialog);
    QVERIFY2(body->toPlainText().contains(u"\n# Plan: Month\n"_s), qPrintable(body->toPlainText()));
    QVERIFY(!body->toPlainText().contains(uuid));
    child<QToolButton>(u"revealBodyButton"_s, dialog)->click();
    QVERIFY(body->toPlainText().contains(u"\nvless://"_s + uuid + u'@'));

    auto settings = m_services->settings();
    settings.subscriptionBaseUrl = QUrl(u"https://bot.example"_s);
    settings.supportUsername = u"veil_help"_s;
    m_services->applySettings(settings);
    child<QDialog>(u"subscriptionDetails"_s)->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    dialog = openDetails(4);
    auto *copy = child<QPushButton>(u"copyAddressButton"_s, dialog);

    const auto address =
        u"https://bot.example/api/subscription/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d"_s;
    QCOMPARE(child<MaskedText>(u"addressText"_s, dialog)->text(), address);
    QVERIFY(child<QPlainTextEdit>(u"feedBodyText"_s, dialog)
                ->toPlainText()
                .contains(u"\n# Support: @veil_help\n"_s));
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), address);
}

void TestSubscriptionsController::offersNothingThatWritesWhenReadOnly()
{
    m_page->setWritable(false, u"Opened read-only"_s);
    select(4);
    for (const auto &command : {u"renewSubscription"_s, u"repairSubscriptions"_s,
                                u"repairAllSubscriptions"_s, u"deactivateSubscriptions"_s}) {
        const auto *action = child<QAction>(command + u"Action"_s);
        QVERIFY2(!action->isEnabled(), qPrintable(command));
        QCOMPARE(action->toolTip(), u"Opened read-only"_s);
    }
    QVERIFY(child<QAction>(u"subscriptionDetailsAction"_s)->isEnabled());
}

QTEST_MAIN(TestSubscriptionsController)
#include "tst_subscriptionscontroller.moc"
