#pragma once

#include "tests/simulator/controlapi.h"
#include "tests/simulator/dialectapi.h"
#include "tests/simulator/faultplan.h"
#include "tests/simulator/keystore.h"
#include "tests/simulator/requestlog.h"
#include "tests/support/httpserver.h"

#include <chrono>
#include <memory>
#include <utility>
#include <vector>

namespace VeilDesk {

class V2RayCore;

struct SimulatorOptions
{
    Dialect dialect = Dialect::KeysBearer;
    quint16 port = 0; ///< 0: any free one.
    QByteArray apiKey; ///< Empty: no authentication.
    std::chrono::milliseconds latency{0};
    std::optional<TestCertificate> certificate; ///< Set: TLS.
    QString stateFile; ///< Empty: the keys are gone with the simulator.
    QString name;
    bool hasRateLimits = false; ///< keys-apikey only.
    bool hasCore = false; ///< Runs a real v2ray behind the API.
};

/// A V2Ray server's management API on 127.0.0.1 that behaves, and misbehaves, like a real one.
/// The state changes after half of the latency and the answer leaves after all of it, so whoever
/// is killed in between leaves a key that nobody was told of.
class Simulator final : public QObject
{
    Q_OBJECT

public:
    explicit Simulator(SimulatorOptions options, QObject *parent = nullptr);
    ~Simulator() override;

    [[nodiscard]] Result<> start();

    /// Without a trailing slash; known once started.
    [[nodiscard]] QUrl url() const { return m_server.url(); }
    [[nodiscard]] const SimulatorOptions &options() const { return m_options; }
    /// Where the real core listens; none without one.
    [[nodiscard]] std::optional<CoreAddress> coreAddress() const;

    [[nodiscard]] KeyStore &keys() { return m_keys; }
    [[nodiscard]] FaultPlan &faults() { return m_faults; }
    [[nodiscard]] const RequestLog &requests() const { return m_requests; }
    [[nodiscard]] HttpServer &server() { return m_server; }
    void setLatency(std::chrono::milliseconds latency) { m_options.latency = latency; }
    /// Lets requests wait, as if they had not come yet, until goOn().
    void hold() { m_isHolding = true; }
    void goOn();

signals:
    /// The real core could not be started or died; `reason` is an English sentence.
    void coreFailed(const QString &reason);

private:
    struct Exchange;

    [[nodiscard]] Result<> startCore();
    void updateCore();
    void handle(const HttpRequest &request, const HttpResponder &responder);
    void work(const std::shared_ptr<Exchange> &exchange);
    void waitForCore(const std::shared_ptr<Exchange> &exchange);
    void answer(const Exchange &exchange) const;
    void answerLater(const std::shared_ptr<Exchange> &exchange);

    SimulatorOptions m_options;
    KeyStore m_keys;
    FaultPlan m_faults;
    RequestLog m_requests;
    ControlApi m_control;
    std::unique_ptr<DialectApi> m_api;
    std::unique_ptr<V2RayCore> m_core;
    std::vector<std::pair<HttpRequest, HttpResponder>> m_held;
    bool m_isHolding = false;
    HttpServer m_server;
};

} // namespace VeilDesk
