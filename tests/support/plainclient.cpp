#include "tests/support/plainclient.h"

#include "network/http/oneshotbody.h"

#include <QSignalSpy>
#include <QSslConfiguration>

#include <memory>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

HttpOutcome outcomeOf(QNetworkReply &reply)
{
    HttpOutcome outcome;
    outcome.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    outcome.error = reply.error();
    if (reply.isOpen())
        outcome.body = reply.readAll();
    for (const auto &[name, value] : reply.rawHeaderPairs())
        outcome.headers.emplace_back(name, value);
    return outcome;
}

} // namespace

QByteArray HttpOutcome::header(QByteArrayView name) const
{
    const QByteArray *value = findHeader(headers, name);
    return value ? *value : QByteArray();
}

PlainClient::PlainClient(QUrl base, HttpHeaders headers)
    : m_base(std::move(base))
    , m_headers(std::move(headers))
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

HttpOutcome PlainClient::send(const QByteArray &method, const QString &path, const QByteArray &json)
{
    OneShotBody body(json);
    const std::unique_ptr<QNetworkReply> reply(
        m_network.sendCustomRequest(prepare(path, json.size()), method, &body));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!finished.wait(static_cast<int>(2 * m_timeout.count())))
        reply->abort();
    return outcomeOf(*reply);
}

QNetworkRequest PlainClient::prepare(const QString &path, qsizetype bodySize) const
{
    QNetworkRequest request(QUrl(m_base.toString() + path));
    request.setTransferTimeout(static_cast<int>(m_timeout.count()));
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setHeader(QNetworkRequest::ContentLengthHeader, bodySize);
    if (bodySize > 0)
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    for (const auto &[name, value] : m_headers)
        request.setRawHeader(name, value);
    if (!m_trusted.isNull()) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates({m_trusted});
        request.setSslConfiguration(tls);
    }
    return request;
}

} // namespace VeilDesk
