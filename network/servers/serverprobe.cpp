#include "network/servers/serverprobe.h"

#include "network/http/networkerror.h"
#include "network/servers/panelidentification.h"
#include "network/servers/remotekeyjson.h"
#include "network/servers/transportprobe.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds longestCall = 10s;

constexpr std::array allStages{ProbeStage::Dns, ProbeStage::Tcp,  ProbeStage::Tls,
                               ProbeStage::Pin, ProbeStage::Auth, ProbeStage::Api};

ServerEndpoint withoutApiKey(ServerEndpoint endpoint)
{
    endpoint.apiKey.clear();
    return endpoint;
}

QString certificateMessage(const TlsFindings &findings)
{
    if (findings.errors.isEmpty())
        return u"%1 with a certificate that the system trusts."_s.arg(findings.protocol);
    return u"%1 with a certificate that no authority vouches for: %2."_s.arg(
        findings.protocol, findings.errors.join("; "_L1));
}

Error unsupportedPanel(const PanelEvidence &evidence)
{
    if (evidence.foreignPanel.isEmpty())
        return {ErrorKind::RemoteNotFound,
                u"No supported management API answers here. Check the address and the port, or "
                "set the dialect by hand."_s};
    return {ErrorKind::RemoteNotFound,
            u"This looks like %1, which is not supported."_s.arg(evidence.foreignPanel)};
}

/// One test of a server, stage by stage; what follows a failure is skipped.
class ServerProbe
{
    Q_DISABLE_COPY_MOVE(ServerProbe)

public:
    ServerProbe(const ServerEndpoint &endpoint, std::optional<Dialect> dialect, TrustMode trust,
                std::function<void(StageResult)> onStage, const Cancellation &cancellation)
        : m_endpoint(endpoint)
        , m_asked(dialect)
        , m_trust(trust)
        , m_onStage(std::move(onStage))
        , m_cancellation(cancellation)
    {
        m_endpoint.callTimeout = std::min(m_endpoint.callTimeout, longestCall);
    }

    QCoro::Task<ProbeReport> run();

private:
    [[nodiscard]] QCoro::Task<> examineName();
    [[nodiscard]] QCoro::Task<> examinePort();
    [[nodiscard]] QCoro::Task<> examineTls();
    [[nodiscard]] QCoro::Task<> examineApi();
    void judgeCertificate(const TlsFindings &findings);
    void judgePin();
    void judgeListing(const ServerApi &api, const RemoteAnswer &listing);

    [[nodiscard]] bool isOver() const { return m_report.firstError().has_value(); }
    void pass(ProbeStage stage, const QString &message);
    void skip(ProbeStage stage, const QString &message);
    void fail(ProbeStage stage, const Error &error);
    void end(StageResult result);
    void skipRest();

    ServerEndpoint m_endpoint;
    std::optional<Dialect> m_asked;
    TrustMode m_trust;
    std::function<void(StageResult)> m_onStage;
    Cancellation m_cancellation;
    QElapsedTimer m_elapsed;
    ProbeReport m_report;
};

QCoro::Task<ProbeReport> ServerProbe::run()
{
    m_elapsed.start();
    co_await examineName();
    co_await examinePort();
    co_await examineTls();
    co_await examineApi();
    skipRest();
    co_return std::move(m_report);
}

QCoro::Task<> ServerProbe::examineName()
{
    const auto host = m_endpoint.baseUrl.host();
    const auto addresses = co_await resolveHost(host, m_endpoint.connectTimeout, m_cancellation);
    if (addresses)
        pass(ProbeStage::Dns, u"%1 is %2."_s.arg(host, addresses->join(", "_L1)));
    else
        fail(ProbeStage::Dns, addresses.error());
}

QCoro::Task<> ServerProbe::examinePort()
{
    if (isOver())
        co_return;
    const auto url = m_endpoint.baseUrl;
    const auto connected = co_await connectTcp(url, m_endpoint.connectTimeout, m_cancellation);
    if (connected)
        pass(ProbeStage::Tcp, u"%1 accepts connections."_s.arg(hostAndPort(url)));
    else
        fail(ProbeStage::Tcp, connected.error());
}

QCoro::Task<> ServerProbe::examineTls()
{
    if (isOver())
        co_return;
    const auto url = m_endpoint.baseUrl;
    if (url.scheme() != "https"_L1) {
        skip(ProbeStage::Tls, u"Plain http: the API key travels unencrypted."_s);
        skip(ProbeStage::Pin, u"Plain http has no certificate."_s);
        co_return;
    }
    const auto findings = co_await inspectTls(url, m_endpoint.connectTimeout, m_cancellation);
    if (findings)
        judgeCertificate(*findings);
    else
        fail(ProbeStage::Tls, findings.error());
}

void ServerProbe::judgeCertificate(const TlsFindings &findings)
{
    m_report.certificateSha256 = certificateSha256(findings.certificate);
    m_report.certificateTrusted = findings.errors.isEmpty();
    const bool isAcceptable = m_report.certificateTrusted || !m_endpoint.pin.isEmpty()
        || m_trust == TrustMode::TrustFirst;
    if (!isAcceptable) {
        fail(ProbeStage::Tls,
             Error(ErrorKind::Tls,
                   certificateMessage(findings) + u" Compare its fingerprint and pin it."_s));
        return;
    }
    pass(ProbeStage::Tls, certificateMessage(findings));
    judgePin();
}

void ServerProbe::judgePin()
{
    const auto &shown = m_report.certificateSha256;
    if (m_trust == TrustMode::TrustFirst) {
        m_endpoint.pin = shown;
        pass(ProbeStage::Pin,
             u"The certificate's SHA-256 is %1."_s.arg(QString::fromLatin1(shown.toHex(':'))));
        return;
    }
    if (m_endpoint.pin.isEmpty()) {
        skip(ProbeStage::Pin, u"No certificate is pinned."_s);
        return;
    }
    if (m_endpoint.pin == shown) {
        pass(ProbeStage::Pin, u"The certificate is the pinned one."_s);
        return;
    }
    fail(ProbeStage::Pin,
         Error(ErrorKind::PinMismatch,
               u"The server shows the certificate %1…, but %2… is pinned. Accept the new one only "
               "if it was changed on purpose."_s.arg(fingerprintStart(shown),
                                                     fingerprintStart(m_endpoint.pin))));
}

QCoro::Task<> ServerProbe::examineApi()
{
    if (isOver())
        co_return;
    ServerApi open(withoutApiKey(m_endpoint));
    ServerApi authorised(m_endpoint);
    const auto findings = co_await identifyPanel(&open, &authorised, m_asked, m_cancellation);
    if (findings && findings->evidence.dialect) {
        m_report.dialect = findings->evidence.dialect;
        m_report.version = findings->evidence.version;
        judgeListing(authorised, findings->listing);
        co_return;
    }
    skip(ProbeStage::Auth, u"Not reached."_s);
    fail(ProbeStage::Api,
         findings ? unsupportedPanel(findings->evidence) : Error(findings.error()));
}

void ServerProbe::judgeListing(const ServerApi &api, const RemoteAnswer &listing)
{
    const auto json = api.jsonOf(listing);
    if (!json && json.error().kind() == ErrorKind::Unauthorized) {
        fail(ProbeStage::Auth, json.error());
        return;
    }
    pass(ProbeStage::Auth, u"The server accepts the API key."_s);
    const auto dialect = *m_report.dialect;
    const auto keys = json.and_then(
        [dialect](const QJsonValue &answer) { return remoteKeysFromJson(answer, dialect); });
    if (!keys) {
        fail(ProbeStage::Api, keys.error());
        return;
    }
    m_report.keys = static_cast<int>(keys->size());
    if (m_asked && *m_asked != dialect) {
        fail(ProbeStage::Api,
             Error(ErrorKind::Malformed,
                   u"The server speaks %1, not %2. Change its dialect."_s.arg(
                       dialectName(dialect), dialectName(*m_asked))));
        return;
    }
    pass(ProbeStage::Api, u"%1, %2 keys."_s.arg(dialectName(dialect)).arg(keys->size()));
}

void ServerProbe::pass(ProbeStage stage, const QString &message)
{
    StageResult result;
    result.stage = stage;
    result.ok = true;
    result.message = message;
    end(std::move(result));
}

void ServerProbe::skip(ProbeStage stage, const QString &message)
{
    StageResult result;
    result.stage = stage;
    result.skipped = true;
    result.message = message;
    end(std::move(result));
}

void ServerProbe::fail(ProbeStage stage, const Error &error)
{
    StageResult result;
    result.stage = stage;
    result.message = error.detail();
    result.error = error;
    end(std::move(result));
}

void ServerProbe::end(StageResult result)
{
    result.duration = std::chrono::milliseconds(m_elapsed.restart());
    m_report.stages.push_back(result);
    if (m_onStage)
        m_onStage(std::move(result));
}

void ServerProbe::skipRest()
{
    for (size_t next = m_report.stages.size(); next < allStages.size(); ++next)
        skip(allStages[next], u"Not reached."_s);
}

} // namespace

QCoro::Task<ProbeReport> probeServer(ServerEndpoint endpoint, std::optional<Dialect> dialect,
                                     TrustMode trust, std::function<void(StageResult)> onStage,
                                     Cancellation cancellation)
{
    ServerProbe probe(endpoint, dialect, trust, std::move(onStage), cancellation);
    co_return co_await probe.run();
}

} // namespace VeilDesk
