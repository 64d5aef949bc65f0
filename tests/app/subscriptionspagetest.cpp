#include "tests/app/subscriptionspagetest.h"

#include "models/storage/rows.h"

#include <QTest>

namespace VeilDesk {

using namespace std::chrono_literals;

void SubscriptionsPageTest::init()
{
    Settings settings;
    settings.retry.rounds = 0;
    openServices(settings);
    addServer();
    run(u"INSERT INTO tariffs (id, name, duration_sec, price_rub) VALUES (1, 'Month', 2592000, "
        u"199);"
        "INSERT INTO users (user_id, username) VALUES (1, 'anna'), (2, 'boris');"
        "INSERT INTO subscriptions (id, user_id, tariff_id, subscription_token, created_at,"
        " expires_at, is_active, last_updated_at) VALUES"
        " (1, 1, 1, 'token-1', 1779000000, 1781592000, 1, 1779000001),"
        " (2, 2, 1, 'token-2', 1779000002, 1780086400, 1, 1779000002),"
        " (3, 2, 9, 'token-3', 1777000000, 1779990000, 1, NULL),"
        " (4, 7, 1, 'token-4', 1776000000, 1779000000, 1, NULL),"
        " (5, 1, 1, 'token-5', 1775000000, 1781000000, 0, NULL);"
        "INSERT INTO v2ray_keys (server_id, user_id, subscription_id, v2ray_uuid) VALUES"
        " (1, 1, 1, 'a0000000-0000-4000-8000-000000000001');"
        "INSERT INTO payments (user_id, tariff_id, payment_id, status, amount, currency, protocol,"
        " created_at, paid_at, subscription_id) VALUES"
        " (1, 1, 'p-anna', 'completed', 19900, 'RUB', 'v2ray', 1778999000, 1778999060, 1)"_s);
    m_clipboard = std::make_unique<SecretClipboard>([] { return 45s; });
    m_model = std::make_unique<SubscriptionsModel>(m_clock);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_page = std::make_unique<SubscriptionsPage>(*m_model);
    m_controller =
        std::make_unique<SubscriptionsController>(*m_services, *m_clipboard, *m_model, *m_page);
    m_history = std::make_unique<UndoHistory>();
    m_actions = std::make_unique<SubscriptionActionsController>(*m_services, *m_history, *m_page);
    connect(m_actions.get(), &SubscriptionActionsController::changed, m_controller.get(),
            &PageController::refresh);
    m_page->resize(1000, 600);
    m_page->show();
    m_controller->refresh();
    QTRY_COMPARE(numbers(), (QStringList{u"#5"_s, u"#4"_s, u"#3"_s, u"#2"_s, u"#1"_s}));
}

void SubscriptionsPageTest::cleanup()
{
    QCoro::waitFor(m_actions->shutDown());
    QCoro::waitFor(m_controller->shutDown());
    m_actions.reset();
    m_history.reset();
    m_controller.reset();
    m_page.reset();
    m_tester.reset();
    m_model.reset();
    m_clipboard.reset();
    closeServices();
}

QStringList SubscriptionsPageTest::numbers() const
{
    QStringList numbers;
    for (int row = 0; row < rows(); ++row)
        numbers += text(row, SubscriptionsModel::NumberColumn);
    return numbers;
}

void SubscriptionsPageTest::select(int row) const
{
    view()->clearSelection();
    view()->selectRow(row);
}

QDialog *SubscriptionsPageTest::openDialog(const QString &name) const
{
    const auto isOpen = [this, name] { return m_page->findChild<QDialog *>(name) != nullptr; };
    if (!QTest::qWaitFor(isOpen, patienceMs))
        qFatal("%s does not open", qPrintable(name));
    return child<QDialog>(name);
}

QDialog *SubscriptionsPageTest::openDetails(int row) const
{
    select(row);
    trigger(u"subscriptionDetailsAction"_s);
    return openDialog(u"subscriptionDetails"_s);
}

QDialog *SubscriptionsPageTest::openRenewal(int row) const
{
    select(row);
    trigger(u"renewSubscriptionAction"_s);
    return openDialog(u"renewalDialog"_s);
}

qint64 SubscriptionsPageTest::number(const QString &sql) const
{
    const auto read =
        m_services->database()
            .read([sql](const Connection &connection) { return singleNumber(connection.run(sql)); })
            .result();
    if (!read)
        qFatal("%s", qPrintable(read.error().detail()));
    return *read;
}

void SubscriptionsPageTest::undo()
{
    const auto undone = QCoro::waitFor(m_history->undo());
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().detail()));
}

} // namespace VeilDesk
