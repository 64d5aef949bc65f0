#include "network/http/httpcall.h"

#include "models/domain/redaction.h"
#include "network/http/networkerror.h"
#include "network/http/oneshotbody.h"
#include "network/logging.h"

#include <QSslConfiguration>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 bodyLimit = 8 * 1024 * 1024;
constexpr qint64 readBufferSize = 256 * 1024;

QString hostLabel(const QUrl &url)
{
    const int usual = url.scheme() == "https"_L1 ? 443 : 80;
    return u"%1:%2"_s.arg(url.host()).arg(url.port(usual));
}

QString secondsText(std::chrono::milliseconds duration)
{
    return QString::number(std::chrono::duration<double>(duration).count());
}

} // namespace

HttpCall::HttpCall(const HttpSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_host(hostLabel(settings.baseUrl))
{
    m_connectTimer.setSingleShot(true);
    m_deadline.setSingleShot(true);
    connect(&m_connectTimer, &QTimer::timeout, this, [this] {
        fail(ErrorKind::Timeout,
             u"No connection to %1 within %2 s."_s.arg(m_host,
                                                       secondsText(m_settings.connectTimeout)));
    });
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        fail(ErrorKind::Timeout,
             u"%1 did not answer completely within %2 s."_s.arg(
                 m_host, secondsText(m_deadline.intervalAsDuration())));
    });
}

void HttpCall::start(QNetworkAccessManager &manager, const RemoteRequest &request)
{
    m_label = redacted(u"%1 %2%3"_s.arg(httpMethodName(request.method), m_host, request.path));
    qCDebug(httpLog).noquote() << m_label;
    m_elapsed.start();
    m_connectTimer.start(m_settings.connectTimeout);
    m_deadline.start(request.timeout.value_or(m_settings.callTimeout));
    send(manager, request);
    m_reply->setReadBufferSize(readBufferSize);
    auto *reply = m_reply.get();
    connect(reply, &QNetworkReply::requestSent, this, [this] {
        m_requestSent = true;
        m_connectTimer.stop();
    });
    connect(reply, &QNetworkReply::sslErrors, this, &HttpCall::checkTrust);
    connect(reply, &QNetworkReply::encrypted, this, &HttpCall::checkPin);
    connect(reply, &QNetworkReply::metaDataChanged, this, &HttpCall::checkSize);
    connect(reply, &QNetworkReply::readyRead, this, &HttpCall::readBody);
    connect(reply, &QNetworkReply::finished, this, &HttpCall::conclude);
}

void HttpCall::cancel()
{
    fail(ErrorKind::Cancelled, u"Cancelled while waiting for %1."_s.arg(m_host));
}

void HttpCall::send(QNetworkAccessManager &manager, const RemoteRequest &request)
{
    auto prepared = networkRequest(request);
    switch (request.method) {
    case HttpMethod::Get:
        m_reply.reset(manager.get(prepared));
        return;
    case HttpMethod::Delete:
        m_reply.reset(manager.deleteResource(prepared));
        return;
    case HttpMethod::Post:
        prepared.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        prepared.setHeader(QNetworkRequest::ContentLengthHeader, request.json.size());
        prepared.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        auto *body = new OneShotBody(request.json);
        m_reply.reset(manager.post(prepared, body));
        body->setParent(m_reply.get());
        m_upload = body;
        return;
    }
}

QNetworkRequest HttpCall::networkRequest(const RemoteRequest &request) const
{
    auto url = m_settings.baseUrl;
    url.setPath(url.path(QUrl::FullyEncoded) + request.path, QUrl::TolerantMode);
    QNetworkRequest prepared(url);
    prepared.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    prepared.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    prepared.setHeader(QNetworkRequest::UserAgentHeader, u"VeilDesk/" VEILDESK_VERSION ""_s);
    prepared.setRawHeader("Accept", "application/json");
    for (const auto &[name, value] : request.headers)
        prepared.setRawHeader(name, value);
    if (isPinned()) {
        // No authority counts beside the pin, so every handshake passes through checkTrust().
        auto tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates({});
        prepared.setSslConfiguration(tls);
    }
    return prepared;
}

void HttpCall::checkTrust(const QList<QSslError> &errors)
{
    if (!isPinned()) {
        for (const auto &error : errors)
            m_tlsErrors.append(error.errorString());
        return;
    }
    if (matchesPin(m_reply->sslConfiguration().peerCertificate(), m_settings.pin)) {
        m_reply->ignoreSslErrors(errors);
        return;
    }
    // No abort() here: the errors stand, so the handshake fails by itself.
    finish(failure(ErrorKind::PinMismatch, pinMismatch()));
}

void HttpCall::checkPin()
{
    if (isPinned() && !matchesPin(m_reply->sslConfiguration().peerCertificate(), m_settings.pin))
        fail(ErrorKind::PinMismatch, pinMismatch());
}

void HttpCall::checkSize()
{
    const auto announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (announced > bodyLimit)
        fail(ErrorKind::TooLarge,
             u"%1 announced an answer of %2 bytes; at most %3 are accepted."_s.arg(m_host)
                 .arg(announced)
                 .arg(bodyLimit));
}

void HttpCall::readBody()
{
    if (isFinished())
        return;
    m_body += m_reply->readAll();
    if (m_body.size() > bodyLimit)
        fail(ErrorKind::TooLarge,
             u"The answer of %1 exceeds %2 bytes."_s.arg(m_host).arg(bodyLimit));
}

/// Qt reports a connection that ends within the body as an error, but not always.
void HttpCall::checkCompleteness()
{
    const auto announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (m_body.size() < announced)
        fail(ErrorKind::Connection,
             u"%1 announced an answer of %2 bytes and sent %3."_s.arg(m_host).arg(announced).arg(
                 m_body.size()));
}

void HttpCall::conclude()
{
    if (isFinished())
        return;
    if (isHttpAnswer(*m_reply)) {
        readBody();
        checkCompleteness();
        if (!isFinished())
            finish(response());
        return;
    }
    const auto error = networkError(*m_reply, m_host, m_tlsErrors);
    fail(error.kind(), error.detail());
}

void HttpCall::fail(ErrorKind kind, const QString &detail)
{
    if (isFinished())
        return;
    Error error(kind, redacted(detail));
    error.withRequestSent(isRequestSent());
    finish(failure(std::move(error)));
    m_reply->abort();
}

void HttpCall::finish(Result<RemoteAnswer> result)
{
    m_connectTimer.stop();
    m_deadline.stop();
    if (result)
        qCDebug(httpLog).noquote()
            << m_label << "answered" << result->status << "with" << result->body.size()
            << "bytes in" << m_elapsed.elapsed() << "ms";
    else
        qCDebug(httpLog).noquote()
            << m_label << "failed after" << m_elapsed.elapsed() << "ms:" << result.error().detail();
    m_result = std::move(result);
    m_finished.wakeAll();
}

bool HttpCall::isPinned() const
{
    return !m_settings.pin.isEmpty();
}

bool HttpCall::isRequestSent() const
{
    // The signal comes queued from Qt's HTTP thread; a body that was taken tells it earlier.
    return m_requestSent || (m_upload && m_upload->wasRead());
}

QString HttpCall::pinMismatch() const
{
    const auto shown = certificateSha256(m_reply->sslConfiguration().peerCertificate());
    return u"%1 showed the certificate %2…, but %3… is pinned. Nothing was sent. If the "
           "certificate was renewed on purpose, test the server again and accept the new one."_s
               .arg(m_host, fingerprintStart(shown), fingerprintStart(m_settings.pin));
}

RemoteAnswer HttpCall::response() const
{
    RemoteAnswer answer;
    answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.body = m_body;
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        answer.headers.append({name, value});
    return answer;
}

} // namespace VeilDesk
