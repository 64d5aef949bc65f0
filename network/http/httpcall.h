#pragma once

#include "models/domain/result.h"
#include "network/async/waitlist.h"
#include "network/http/httpclient.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QTimer>

#include <memory>
#include <optional>

namespace VeilDesk {

class OneShotBody;

/// One request on its way, until its answer, its failure, its deadline or its cancellation.
class HttpCall final : public QObject
{
    Q_OBJECT

public:
    explicit HttpCall(const HttpSettings &settings, QObject *parent = nullptr);

    void start(QNetworkAccessManager &manager, const RemoteRequest &request);
    void cancel();

    [[nodiscard]] bool isFinished() const { return m_result.has_value(); }
    /// `co_await` ends when isFinished() becomes true.
    [[nodiscard]] WaitList::Awaiter finished() { return m_finished.wait(); }
    [[nodiscard]] Result<RemoteAnswer> takeResult() { return std::move(*m_result); }

private:
    struct DeleteLater
    {
        void operator()(QObject *object) const { object->deleteLater(); }
    };

    void send(QNetworkAccessManager &manager, const RemoteRequest &request);
    [[nodiscard]] QNetworkRequest networkRequest(const RemoteRequest &request) const;
    void checkTrust(const QList<QSslError> &errors);
    void checkPin();
    void checkSize();
    void readBody();
    void checkCompleteness();
    void conclude();
    void fail(ErrorKind kind, const QString &detail);
    void finish(Result<RemoteAnswer> result);

    [[nodiscard]] bool isPinned() const;
    [[nodiscard]] bool isRequestSent() const;
    [[nodiscard]] QString pinMismatch() const;
    [[nodiscard]] RemoteAnswer response() const;

    HttpSettings m_settings;
    QString m_label; ///< "GET host:port/path" for the log, redacted.
    QString m_host; ///< "host:port" for messages.
    std::unique_ptr<QNetworkReply, DeleteLater> m_reply;
    OneShotBody *m_upload = nullptr;
    QTimer m_connectTimer;
    QTimer m_deadline;
    QElapsedTimer m_elapsed;
    QByteArray m_body;
    QStringList m_tlsErrors;
    bool m_requestSent = false;
    std::optional<Result<RemoteAnswer>> m_result;
    WaitList m_finished;
};

} // namespace VeilDesk
