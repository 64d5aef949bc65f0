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

/// Ends with ErrorKind::Conflict when the operator saw something else.
Result<> requeueAsShown(Transaction &transaction, const Notification &shown, Timestamp now)
{
    const auto requeued = NotificationRepository::requeue(transaction, shown.id, shown.state, now);
    if (!requeued)
        return failure(requeued.error());
    if (!*requeued)
        return failure(ErrorKind::Conflict,
                       u"The message of payment %1 is not %2 any more. Look at it again before you "
                       "send it."_s.arg(shown.payment.value)
                           .arg(notificationStateName(shown.state)));
    return {};
}

/// Whether the claim still held.
Result<bool> storeEnd(Transaction &transaction, const Notification &ended, bool isBlocked)
{
    const auto settled = NotificationRepository::settle(transaction, ended);
    if (!settled || !isBlocked)
        return settled;
    return CustomerRepository::markBlocked(transaction, ended.customer).map([&] {
        return *settled;
    });
}

QString waiting(const Notification &notification, const Error &error)
{
    return redacted(u"The notification of payment %1 waits: %2"_s.arg(notification.payment.value)
                        .arg(error.detail()));
}

QString lostClaim(const Notification &ended)
{
    return u"The notification of payment %1 ended as %2 after its lease: another program has "
           "decided about it, and this is not stored"_s.arg(ended.payment.value)
               .arg(notificationStateName(ended.state));
}

template <typename T>
std::optional<Error> errorOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error());
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
{
    connect(&m_obstacles, &MessageObstacles::changed, this, &NotificationService::obstaclesChanged);
}

QCoro::Task<Result<>> NotificationService::sendDue(Cancellation cancellation)
{
    if (!m_settings.notifications.enabled) {
        m_obstacles.clear();
        co_return Result<>();
    }
    const auto work = [now = m_clock(), wallNow = wallTimeNow()](const Connection &connection) {
        return NotificationRepository::loadDue(connection, now, wallNow);
    };
    const auto due = co_await m_database.read(work);
    if (!due)
        co_return failure(due.error());
    Result<> ended;
    for (size_t i = 0; i < due->size() && !cancellation.isRequested(); ++i) {
        const auto &notification = due->at(i);
        if (notification.state == NotificationState::Sending) {
            const auto givenUp = co_await giveUp(notification);
            if (!givenUp)
                co_return givenUp;
            continue;
        }
        const auto text = co_await loadText(notification);
        m_obstacles.noteOnText(notification.id, errorOf(text));
        if (!text) {
            qCWarning(notificationLog).noquote() << waiting(notification, text.error());
            ended = failure(text.error());
            continue;
        }
        const auto sent = co_await sendText(notification, *text, Occasion::Due, cancellation);
        if (!sent)
            co_return sent;
    }
    co_return ended;
}

QCoro::Task<Result<>> NotificationService::sendNow(Notification shown, Cancellation cancellation)
{
    const auto text = co_await loadText(shown);
    m_obstacles.noteOnText(shown.id, errorOf(text));
    if (!text)
        co_return failure(text.error());
    co_return co_await sendText(shown, *text, Occasion::Wish, std::move(cancellation));
}

QCoro::Task<Result<>> NotificationService::sendTest(CustomerId recipient, QString text)
{
    const auto channel = co_await createChannel();
    if (!channel)
        co_return failure(channel.error());
    const auto sent = co_await (*channel)->send(recipient, text);
    if (!sent)
        forgetTokenAfter(sent.error());
    co_return sent;
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
    if (stored) {
        m_token = token;
        m_obstacles.noteOnChannel(std::nullopt);
    }
    co_return stored;
}

std::optional<Error> NotificationService::obstacleTo(NotificationId id) const
{
    return m_obstacles.find(id);
}

QString NotificationService::secretName(const QString &databasePath)
{
    const QFileInfo file(databasePath);
    const auto canonical = file.canonicalFilePath();
    return u"veildesk/telegram@"_s + (canonical.isEmpty() ? file.absoluteFilePath() : canonical);
}

QCoro::Task<Result<>> NotificationService::giveUp(Notification notification)
{
    const auto work = [id = notification.id, now = wallTimeNow()](Transaction &transaction) {
        return NotificationRepository::giveUp(transaction, id, now);
    };
    const auto givenUp = co_await m_database.transaction(work);
    if (!givenUp)
        co_return failure(givenUp.error());
    if (*givenUp)
        emit attempted(notification.payment);
    co_return Result<>();
}

QCoro::Task<Result<>> NotificationService::sendText(Notification notification, QString text,
                                                    Occasion occasion, Cancellation cancellation)
{
    // The keychain may ask the operator for as long as it likes, so it comes before the lease.
    const auto channel = co_await createChannel();
    m_obstacles.noteOnChannel(errorOf(channel));
    if (!channel) {
        qCWarning(notificationLog).noquote() << waiting(notification, channel.error());
        co_return failure(channel.error());
    }
    const auto claimed = co_await claim(notification, occasion);
    if (!claimed)
        co_return failure(claimed.error());
    if (!*claimed)
        co_return Result<>();
    const auto error =
        co_await attempt(*channel, notification.customer, text, std::move(cancellation));
    co_return co_await settle(**claimed, error);
}

QCoro::Task<Result<std::optional<Notification>>> NotificationService::claim(
    Notification notification, Occasion occasion)
{
    const auto until = wallTimeNow() + longestAttempt();
    const auto work = [notification, occasion, now = m_clock(),
                       until](Transaction &transaction) -> Result<std::optional<Notification>> {
        if (occasion == Occasion::Wish) {
            const auto requeued = requeueAsShown(transaction, notification, now);
            if (!requeued)
                return failure(requeued.error());
        }
        return NotificationRepository::claim(transaction, notification.id, now, until);
    };
    co_return co_await m_database.transaction(work);
}

QCoro::Task<std::optional<Error>> NotificationService::attempt(
    std::shared_ptr<MessageChannel> channel, CustomerId recipient, QString text,
    Cancellation cancellation)
{
    for (int number = 1;; ++number) {
        const auto sent = co_await channel->send(recipient, text);
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

QCoro::Task<Result<std::shared_ptr<MessageChannel>>> NotificationService::createChannel()
{
    if (m_token.isEmpty()) {
        auto loading = m_secrets.load(secretName(m_database.path()));
        const auto token = co_await loading;
        if (!token)
            co_return failure(token.error());
        KnownSecrets::add(*token);
        if (!isBotToken(*token))
            co_return failure(ErrorKind::SecretMissing,
                              u"What is stored as the bot's token is none"_s);
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
    const bool isChannelFaulty = failed && isOfTheChannel(failed->fault);
    m_obstacles.noteOnChannel(isChannelFaulty ? error : std::nullopt);
    const bool isBlocked = failed && failed->fault == NotificationFault::Blocked;
    const auto work = [ended, isBlocked](Transaction &transaction) {
        return storeEnd(transaction, ended, isBlocked);
    };
    const auto settled = co_await m_database.transaction(work);
    if (failed) {
        qCWarning(notificationLog).noquote() << redacted(describe(*failed));
        forgetTokenAfter(failed->error);
    }
    emit attempted(notification.payment);
    if (!settled)
        co_return failure(settled.error());
    if (!*settled)
        qCWarning(notificationLog).noquote() << lostClaim(ended);
    if (isChannelFaulty)
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

/// Another program may have put a better one into the keychain.
void NotificationService::forgetTokenAfter(const Error &error)
{
    if (notificationFault(error) == NotificationFault::ChannelUnusable)
        m_token.clear();
}

} // namespace VeilDesk
