#include "tests/simulator/simulator.h"

#include "tests/simulator/faultdelivery.h"
#include "tests/simulator/v2raycore.h"

#include <QTimer>

namespace VeilDesk {

using namespace Qt::StringLiterals;

/// One request on its way from work to answer; shared by the timers that carry it on.
struct Simulator::Exchange
{
    PlannedCall call;
    std::optional<Fault> fault;
    HttpResponder responder;
    std::chrono::milliseconds answerDelay;
    HttpResponse response;
};

Simulator::Simulator(SimulatorOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_keys(m_options.stateFile)
    , m_control(*this)
    , m_server([this](const auto &request, const auto &responder) { handle(request, responder); })
{
    if (m_options.certificate)
        m_server.useTls(*m_options.certificate);
}

Simulator::~Simulator() = default;

Result<> Simulator::start()
{
    if (auto loaded = m_keys.load(); !loaded)
        return loaded;
    if (auto started = startCore(); !started)
        return started;
    m_api = createDialectApi(m_options.dialect, m_keys,
                             {m_options.apiKey, m_options.hasRateLimits, coreAddress()});
    return m_server.listen(m_options.port);
}

std::optional<CoreAddress> Simulator::coreAddress() const
{
    return m_core ? std::optional(m_core->address()) : std::nullopt;
}

Result<> Simulator::startCore()
{
    if (!m_options.hasCore)
        return {};
    m_core = std::make_unique<V2RayCore>();
    connect(m_core.get(), &V2RayCore::failed, this, &Simulator::coreFailed);
    connect(&m_keys, &KeyStore::changed, this, &Simulator::updateCore);
    if (auto prepared = m_core->prepare(); !prepared)
        return prepared;
    updateCore();
    return {};
}

void Simulator::updateCore()
{
    QStringList uuids;
    for (const SimulatedKey &key : m_keys.keys())
        uuids += key.uuid;
    m_core->setUsers(uuids);
}

void Simulator::handle(const HttpRequest &request, const HttpResponder &responder)
{
    if (ControlApi::owns(request))
        return responder.reply(m_control.answer(request));
    if (m_isHolding) {
        m_held.emplace_back(request, responder);
        return;
    }

    PlannedCall call = m_api->plan(request);
    const auto fault = m_faults.take(call.action);
    m_requests.add(request, call.action, fault);
    const auto workDelay = m_options.latency / 2;
    const auto exchange = std::make_shared<Exchange>(Exchange{std::move(call), fault, responder,
                                                              m_options.latency - workDelay,
                                                              jsonResponse(200, QJsonObject{})});
    QTimer::singleShot(workDelay, Qt::PreciseTimer, this, [this, exchange] { work(exchange); });
}

void Simulator::goOn()
{
    m_isHolding = false;
    for (const auto &[request, responder] : std::exchange(m_held, {}))
        handle(request, responder);
}

void Simulator::work(const std::shared_ptr<Exchange> &exchange)
{
    const bool works = !exchange->fault || exchange->fault->afterEffect;
    if (!works)
        return answerLater(exchange);
    exchange->response = exchange->call.perform();
    waitForCore(exchange);
}

void Simulator::waitForCore(const std::shared_ptr<Exchange> &exchange)
{
    const Action action = exchange->call.action;
    if (!m_core || (action != Action::Create && action != Action::Delete))
        return answerLater(exchange);
    m_core->whenApplied([this, exchange](bool applied) {
        if (!applied)
            exchange->response = m_api->errorResponse(500, u"Failed to update the core"_s);
        answerLater(exchange);
    });
}

void Simulator::answerLater(const std::shared_ptr<Exchange> &exchange)
{
    QTimer::singleShot(exchange->answerDelay, Qt::PreciseTimer, this,
                       [this, exchange] { answer(*exchange); });
}

void Simulator::answer(const Exchange &exchange) const
{
    if (exchange.fault)
        return deliver(*exchange.fault, exchange.response, *m_api, exchange.responder);
    exchange.responder.reply(exchange.response);
}

} // namespace VeilDesk
