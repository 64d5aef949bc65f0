#include "app/notifications/notificationservice.h"

#include "app/logging/categories.h"
#include "app/logging/knownsecrets.h"
#include "app/notifications/messagetext.h"
#include "models/domain/redaction.h"
#include "models/domain/retry.h"
#include "models/storage/customerrepository.h"
#include "models/storage/notificationrepository.h"
#include "models/storage/notificationtextrepository.h"
#include "network/async/sleepfor.h"
#include "network/notifications/telegramchannel.h"

#include <QCoroFuture>
#include <QFileInfo>
#include <QRandomGenerator>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

WallTime wallTime()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

bool isOfTheChannel(NotificationFault fault)
{
    return fault == NotificationFault::ChannelUnusable || fault == NotificationFault::Postponed;
}

/// The notification as the failed attempt leaves it.
Notification afterFailure(Notification notification, const NotificationError &failed,
                          const RetryPolicy &policy, Timestamp now)
{
    notification.fault = failed.fault;
    notification.message = redacted(failed.error.detail());
    switch (failed.fault) {
    case NotificationFault::Blocked:
    case NotificationFault::Refused:
        notification.state = NotificationState::Failed;
        break;
    case NotificationFault::OutcomeUnknown:
        notification.state = NotificationState::Unknown;
        break;
    case NotificationFault::ChannelUnusable:
    case NotificationFault::Postponed:
        notification.state = NotificationState::Queued;
        notification.nextAttemptAt = now + repairDelay(failed.error, policy);
        break;
    }
    return notification;
}

HttpSettings httpSettings(const Settings &settings)
{
    HttpSettings http;
    http.baseUrl = settings.notifications.baseUrl;
    http.connectTimeout = settings.connectTimeout;
    http.callTimeout = settings.callTimeout;
    return http;
}

} // namespace

std::unique_ptr<MessageChannel> createTelegramChannel(const HttpSettings &settings,
                                                      const QString &token)
{
    return std::make_unique<TelegramChannel>(settings, token);
}

NotificationService::NotificationService(Database &database, SecretStore &secrets,
                                         const Settings &settings, Clock clock,
                                         MessageChannelFactory factory, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_secrets(secrets)
    , m_settings(settings)
    , m_clock(std::move(clock))
    , m_factory(std::move(factory))
{ }

QCoro::Task<Result<>> NotificationService::sendDue(Cancellation cancellation)
{
    if (!m_settings.notifications.enabled)
        co_return Result<>();
    const auto work = [now = m_clock(), wallNow = wallTime()](const Connection &connection) {
        return NotificationRepository::loadDue(connection, now, wallNow);
    };
    const auto due = co_await m_database.read(work);
    if (!due)
        co_return failure(due.error());
    for (size_t i = 0; i < due->size() && !cancellation.isRequested(); ++i) {
        const auto sent = co_await sendOne(due->at(i), cancellation);
        if (!sent)
            co_return sent;
    }
    co_return Result<>();
}

QCoro::Task<Result<>> NotificationService::sendNow(Notification notification,
                                                   Cancellation cancellation)
{
    const auto work = [id = notification.id, now = m_clock()](Transaction &transaction) {
        return NotificationRepository::requeue(transaction, id, now);
    };
    const auto requeued = co_await m_database.transaction(work);
    if (!requeued)
        co_return failure(requeued.error());
    co_return co_await sendOne(notification.id, std::move(cancellation));
}

QCoro::Task<Result<std::optional<Notification>>> NotificationService::find(PaymentId payment)
{
    const auto work = [payment](const Connection &connection) {
        return NotificationRepository::find(connection, payment);
    };
    co_return co_await m_database.read(work);
}

QCoro::Task<Result<>> NotificationService::sendTest(CustomerId recipient, QString text)
{
    const auto channel = co_await connect();
    if (!channel)
        co_return failure(channel.error());
    co_return co_await (*channel)->send(recipient, text);
}

QCoro::Task<Result<std::vector<NotificationTemplate>>> NotificationService::loadTexts()
{
    auto loading = m_database.read(&NotificationTextRepository::loadAll);
    co_return co_await loading;
}

QCoro::Task<Result<>> NotificationService::saveTexts(std::vector<NotificationTemplate> texts)
{
    const auto work = [texts](Transaction &transaction) -> Result<> {
        for (const auto &text : texts) {
            if (const auto saved = NotificationTextRepository::save(transaction, text); !saved)
                return saved;
        }
        return {};
    };
    co_return co_await m_database.transaction(work);
}

QCoro::Task<Result<bool>> NotificationService::hasToken()
{
    auto loading = m_secrets.load(secretName(m_database.path()));
    const auto token = co_await loading;
    if (token)
        co_return !token->isEmpty();
    if (token.error().kind() == ErrorKind::SecretMissing)
        co_return false;
    co_return failure(token.error());
}

QCoro::Task<Result<>> NotificationService::saveToken(QString token)
{
    if (!token.isEmpty() && !isBotToken(token))
        co_return failure(
            ErrorKind::Invalid,
            u"A bot's token is a number, a colon and letters, as BotFather gives it"_s);
    KnownSecrets::add(token);
    const auto name = secretName(m_database.path());
    auto storing = token.isEmpty() ? m_secrets.remove(name) : m_secrets.save(name, token);
    const auto stored = co_await storing;
    if (stored)
        m_token = token;
    co_return stored;
}

QString NotificationService::secretName(const QString &databasePath)
{
    const QFileInfo file(databasePath);
    const auto canonical = file.canonicalFilePath();
    return u"veildesk/telegram@"_s + (canonical.isEmpty() ? file.absoluteFilePath() : canonical);
}

QCoro::Task<Result<>> NotificationService::sendOne(NotificationId id, Cancellation cancellation)
{
    const auto now = wallTime();
    const auto until = now + longestAttempt();
    const auto work = [id, now, until](Transaction &transaction) {
        return NotificationRepository::claim(transaction, id, now, until);
    };
    const auto claimed = co_await m_database.transaction(work);
    if (!claimed)
        co_return failure(claimed.error());
    if (!*claimed)
        co_return Result<>();
    const auto error = co_await attempt(**claimed, std::move(cancellation));
    co_return co_await settle(**claimed, error);
}

QCoro::Task<std::optional<Error>> NotificationService::attempt(Notification notification,
                                                               Cancellation cancellation)
{
    const auto channel = co_await connect();
    if (!channel)
        co_return channel.error();
    const auto text = co_await loadText(notification);
    if (!text)
        co_return text.error();
    for (int number = 1;; ++number) {
        const auto sent = co_await (*channel)->send(notification.customer, *text);
        if (sent)
            co_return std::nullopt;
        const auto delay = waitAfter(sent.error(), number);
        if (!delay)
            co_return sent.error();
        const bool passed = co_await sleepFor(*delay, cancellation);
        if (!passed)
            co_return sent.error();
    }
}

QCoro::Task<Result<std::shared_ptr<MessageChannel>>> NotificationService::connect()
{
    if (m_token.isEmpty()) {
        auto loading = m_secrets.load(secretName(m_database.path()));
        const auto token = co_await loading;
        if (!token)
            co_return failure(token.error());
        KnownSecrets::add(*token);
        m_token = *token;
    }
    co_return std::shared_ptr<MessageChannel>(m_factory(httpSettings(m_settings), m_token));
}

QCoro::Task<Result<QString>> NotificationService::loadText(Notification notification)
{
    const auto work = [notification, settings = m_settings](const Connection &connection) {
        return writeMessage(connection, notification, settings);
    };
    co_return co_await m_database.read(work);
}

QCoro::Task<Result<>> NotificationService::settle(Notification notification,
                                                  std::optional<Error> error)
{
    std::optional<NotificationError> failed;
    if (error)
        failed = {notificationFault(*error), *error, notification.payment,
                  notification.subscription};
    const auto now = m_clock();
    auto ended = failed ? afterFailure(notification, *failed, m_settings.retry, now) : notification;
    if (!failed) {
        ended.state = NotificationState::Sent;
        ended.sentAt = now;
        ended.fault.reset();
        ended.message.clear();
    }
    const bool isBlocked = failed && failed->fault == NotificationFault::Blocked;
    const auto work = [ended, isBlocked](Transaction &transaction) {
        return NotificationRepository::settle(transaction, ended).and_then([&](bool) {
            return isBlocked ? CustomerRepository::markBlocked(transaction, ended.customer)
                             : Result<>();
        });
    };
    const auto settled = co_await m_database.transaction(work);
    if (failed)
        qCWarning(notificationLog).noquote() << redacted(describe(*failed));
    emit attempted(notification.payment);
    if (!settled)
        co_return settled;
    if (failed && isOfTheChannel(failed->fault))
        co_return failure(failed->error);
    co_return Result<>();
}

std::optional<std::chrono::milliseconds> NotificationService::waitAfter(const Error &error,
                                                                        int number) const
{
    if (notificationFault(error) != NotificationFault::Postponed)
        return std::nullopt;
    return retryDelay(error, number, m_settings.retry,
                      QRandomGenerator::global()->generateDouble());
}

/// After it a message that is still being sent was abandoned.
std::chrono::milliseconds NotificationService::longestAttempt() const
{
    constexpr std::chrono::seconds margin(30);
    const auto wait = std::chrono::milliseconds(std::llround(m_settings.retry.cap * 1000));
    return m_settings.retry.maxAttempts * (m_settings.callTimeout + wait) + margin;
}

} // namespace VeilDesk
