#pragma once

#include "tests/support/httpmessage.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUrl>

#include <chrono>

namespace VeilDesk {

/// What a plain client got for a request.
struct HttpOutcome
{
    int status = 0; ///< 0: no answer.
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QByteArray body;
    HttpHeaders headers;

    [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(body).array(); }
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

/// A client without any judgement: sends a request and waits, with running events, for the outcome.
/// It follows no redirect and repeats nothing.
class PlainClient
{
public:
    explicit PlainClient(QUrl base, HttpHeaders headers = {});

    [[nodiscard]] HttpOutcome get(const QString &path) { return send("GET", path); }
    [[nodiscard]] HttpOutcome post(const QString &path, const QByteArray &json = {})
    {
        return send("POST", path, json);
    }
    [[nodiscard]] HttpOutcome remove(const QString &path) { return send("DELETE", path); }
    [[nodiscard]] HttpOutcome send(const QByteArray &method, const QString &path,
                                   const QByteArray &json = {});

    /// After this long without progress a request is given up.
    void setTimeout(std::chrono::milliseconds timeout) { m_timeout = timeout; }
    /// Trusts this certificate alone.
    void trust(const QSslCertificate &certificate) { m_trusted = certificate; }

private:
    [[nodiscard]] QNetworkRequest prepare(const QString &path, qsizetype bodySize) const;

    QUrl m_base;
    HttpHeaders m_headers;
    QSslCertificate m_trusted;
    std::chrono::milliseconds m_timeout{60'000};
    QNetworkAccessManager m_network;
};

} // namespace VeilDesk
