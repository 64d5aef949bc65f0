#pragma once

#include "app/notifications/messageobstacles.h"
#include "models/domain/notificationtext.h"
#include "models/settings/settings.h"
#include "models/storage/database.h"
#include "models/storage/secretstore.h"
#include "network/async/cancellation.h"
#include "network/http/httpclient.h"
#include "network/notifications/messagechannel.h"

#include <QCoroTask>

#include <memory>

namespace VeilDesk {

using MessageChannelFactory = std::function<std::unique_ptr<MessageChannel>(
    const HttpSettings &settings, const QString &token)>;

[[nodiscard]] std::unique_ptr<MessageChannel> createTelegramChannel(const HttpSettings &settings,
                                                                    const QString &token);

/// Tells customers what became of their payments, from the messages that completing them left in
/// the database. None is sent twice by itself, and none keeps a payment from being completed
/// (ADR 8). GUI thread.
class NotificationService final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NotificationService)

public:
    NotificationService(Database &database, SecretStore &secrets, const Settings &settings,
                        Clock clock, MessageChannelFactory factory = createTelegramChannel,
                        QObject *parent = nullptr);

    /// Sends what is due, one after another; nothing while the settings forbid it. An error is
    /// one that the next message would meet, too: the rest waits. Cancelling lets the one on its
    /// way arrive.
    [[nodiscard]] QCoro::Task<Result<>> sendDue(Cancellation cancellation);

    /// Sends one now, at the operator's wish: also one that failed, or whose answer was lost.
    /// ErrorKind::Conflict when it is not in the state any more that the operator saw; then, and
    /// when the channel or the text cannot be used, nothing is changed.
    [[nodiscard]] QCoro::Task<Result<>> sendNow(Notification shown, Cancellation cancellation);

    /// A text to try the channel with, once.
    [[nodiscard]] QCoro::Task<Result<>> sendTest(CustomerId recipient, QString text);

    /// The operator's texts, of every kind in every language.
    [[nodiscard]] QCoro::Task<Result<std::vector<NotificationTemplate>>> loadTexts();
    [[nodiscard]] QCoro::Task<Result<>> saveTexts(std::vector<NotificationTemplate> texts);

    [[nodiscard]] QCoro::Task<Result<bool>> hasToken();
    /// Into the keychain; an empty one is removed from it.
    [[nodiscard]] QCoro::Task<Result<>> saveToken(QString token);

    /// What kept this program from sending a message that waits, when it wanted to last: the
    /// message itself is not changed by that.
    [[nodiscard]] std::optional<Error> obstacleTo(NotificationId id) const;

    /// Under which name the keychain keeps the token for the database.
    [[nodiscard]] static QString secretName(const QString &databasePath);

signals:
    /// An attempt to tell that payment's customer ended.
    void attempted(VeilDesk::PaymentId payment);
    /// What obstacleTo() says may have changed.
    void obstaclesChanged();

private:
    enum class Occasion { Due, Wish };

    QCoro::Task<Result<>> giveUp(Notification notification);
    QCoro::Task<Result<>> sendText(Notification notification, QString text, Occasion occasion,
                                   Cancellation cancellation);
    QCoro::Task<Result<std::optional<Notification>>> claim(Notification notification,
                                                           Occasion occasion);
    QCoro::Task<std::optional<Error>> attempt(std::shared_ptr<MessageChannel> channel,
                                              CustomerId recipient, QString text,
                                              Cancellation cancellation);
    QCoro::Task<Result<std::shared_ptr<MessageChannel>>> createChannel();
    QCoro::Task<Result<QString>> loadText(Notification notification);
    QCoro::Task<Result<>> settle(Notification notification, std::optional<Error> error);
    [[nodiscard]] std::optional<std::chrono::milliseconds> waitAfter(const Error &error,
                                                                     int number) const;
    [[nodiscard]] std::chrono::milliseconds longestAttempt() const;
    void forgetTokenAfter(const Error &error);

    Database &m_database;
    SecretStore &m_secrets;
    const Settings &m_settings;
    Clock m_clock;
    MessageChannelFactory m_factory;
    MessageObstacles m_obstacles;
    QString m_token; ///< As the keychain gave it, as long as the channel takes it.
};

} // namespace VeilDesk
