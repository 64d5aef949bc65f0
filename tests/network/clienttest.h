#pragma once

#include "models/domain/link.h"
#include "network/servers/serverclient.h"
#include "tests/support/httpserver.h"

#include <QCoroTask>

#include <QLoggingCategory>
#include <QStringList>

namespace VeilDesk {

inline constexpr auto aliceUuid = "2f6e1c1c-5d3a-4c57-9a5e-0d2f1b6c7a88";
inline constexpr auto bobUuid = "7b1c9a44-0c5e-4f0b-8f59-6f1f0d1e2a33";
inline constexpr auto secretKey = "veil-Secret-0123456789";

inline ServerEndpoint endpointOf(const HttpServer &server, Dialect dialect)
{
    ServerEndpoint endpoint;
    endpoint.id = ServerId{1};
    endpoint.name = QStringLiteral("Amsterdam");
    endpoint.baseUrl = server.url();
    endpoint.dialect = dialect;
    endpoint.apiKey = QString::fromLatin1(secretKey);
    endpoint.domain = QStringLiteral("vpn.example");
    endpoint.connectTimeout = std::chrono::minutes(1);
    endpoint.callTimeout = std::chrono::minutes(1);
    return endpoint;
}

/// A scripted server and the client under test talking to it.
class ClientFixture
{
    Q_DISABLE_COPY_MOVE(ClientFixture)

public:
    ClientFixture(Dialect dialect, HttpServer::Handler handler)
        : server(std::move(handler))
    {
        if (!server.listen())
            qFatal("no loopback port");
        client = createServerClient(endpointOf(server, dialect));
    }

    HttpServer server;
    std::unique_ptr<ServerClient> client;

    [[nodiscard]] Result<RemoteKey> create(const QString &email = QStringLiteral("alice@mail.ru"),
                                           const QString &name = QStringLiteral("vd-marker")) const
    {
        return QCoro::waitFor(client->createKey(KeyRequest(email, name), Cancellation()));
    }
    /// How long the next create has to wait for its turn; who has to wait gives it up again.
    [[nodiscard]] std::chrono::milliseconds waitToCreate() const
    {
        std::chrono::milliseconds announced(0);
        CancellationSource source;
        auto turn = client->waitToCreate(
            [&](std::chrono::milliseconds wait) {
                announced = wait;
                source.cancel();
            },
            source.cancellation());
        (void)QCoro::waitFor(turn);
        return announced;
    }
    [[nodiscard]] Result<std::vector<RemoteKey>> list() const
    {
        return QCoro::waitFor(client->listKeys(Cancellation()));
    }
    [[nodiscard]] Result<std::optional<RemoteKey>> find(const QString &uuid) const
    {
        return QCoro::waitFor(client->findKey(uuid, Cancellation()));
    }
    [[nodiscard]] Result<> remove(const RemoteKey &key) const
    {
        return QCoro::waitFor(client->deleteKey(key, Cancellation()));
    }
    [[nodiscard]] Result<ServerHealth> health() const
    {
        return QCoro::waitFor(client->checkHealth(Cancellation()));
    }
    [[nodiscard]] Result<KeyTraffic> traffic(const RemoteKey &key) const
    {
        return QCoro::waitFor(client->loadTraffic(key, Cancellation()));
    }
    [[nodiscard]] Result<QString> link(const RemoteKey &key) const
    {
        return QCoro::waitFor(client->loadLink(key, Cancellation()));
    }
};

/// Answers every request with the same status and body.
inline HttpServer::Handler always(int status, const QByteArray &body,
                                  const HttpHeaders &headers = {})
{
    return [=](const HttpRequest &, const HttpResponder &responder) {
        responder.reply(status, headers, body);
    };
}

/// Answers by path ("METHOD /path"), and with FastAPI's 404 to everything else.
inline HttpServer::Handler routes(const QHash<QByteArray, HttpResponse> &answers)
{
    return [answers](const HttpRequest &request, const HttpResponder &responder) {
        const QByteArray route = request.method + ' ' + request.target;
        const auto found = answers.constFind(route);
        if (found == answers.cend())
            responder.reply(404, {}, R"({"detail":"Not Found"})");
        else
            responder.reply(*found);
    };
}

inline HttpResponse json(const QByteArray &body, int status = 200)
{
    HttpResponse response;
    response.status = status;
    response.body = body;
    return response;
}

/// The answer of a server with users to a create, with more about the user.
inline QByteArray createdUser(const QByteArray &more = {})
{
    return QByteArray(R"({"success":true,"user":{"user_id":")") + aliceUuid + "\"" + more + "}}";
}

inline RemoteKey keyOf(const char *uuid)
{
    RemoteKey key;
    key.uuid = QString::fromLatin1(uuid);
    return key;
}

/// What is logged while it lives, debug level included.
class LogCapture
{
    Q_DISABLE_COPY_MOVE(LogCapture)

public:
    LogCapture()
    {
        lines().clear();
        QLoggingCategory::setFilterRules(QStringLiteral("veildesk.*=true"));
        m_before = qInstallMessageHandler(&LogCapture::take);
    }
    ~LogCapture()
    {
        qInstallMessageHandler(m_before);
        QLoggingCategory::setFilterRules({});
    }

    [[nodiscard]] static QStringList &lines()
    {
        static QStringList captured;
        return captured;
    }
    [[nodiscard]] static QString text() { return lines().join(u'\n'); }
    /// "info: text", and so on.
    [[nodiscard]] static bool has(const QString &line) { return lines().contains(line); }

private:
    static void take(QtMsgType type, const QMessageLogContext &, const QString &message)
    {
        static const QHash<int, QString> names{{QtDebugMsg, QStringLiteral("debug: ")},
                                               {QtInfoMsg, QStringLiteral("info: ")},
                                               {QtWarningMsg, QStringLiteral("warning: ")},
                                               {QtCriticalMsg, QStringLiteral("error: ")}};
        lines().append(names.value(type) + message);
    }

    QtMessageHandler m_before = nullptr;
};

} // namespace VeilDesk
