#include "tests/simulator/controlapi.h"

#include "tests/simulator/simulator.h"

#include <QJsonDocument>
#include <QUuid>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

HttpResponse refusal(int status, const QString &text)
{
    return jsonResponse(status, QJsonObject{{u"error"_s, text}});
}

HttpResponse refusal(const Error &error)
{
    return refusal(error.kind() == ErrorKind::NotFound ? 404 : 400, error.detail());
}

HttpResponse done()
{
    return jsonResponse(200, QJsonObject{{u"ok"_s, true}});
}

QJsonObject objectOf(const ApiCall &call)
{
    return QJsonDocument::fromJson(call.request.body).object();
}

Result<std::vector<Fault>> readFaults(const QByteArray &body)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(body, &error);
    if (document.isNull())
        return failure(ErrorKind::Invalid, u"the body is not JSON: "_s + error.errorString());
    const QJsonArray array = document.isArray() ? document.array() : QJsonArray{document.object()};

    std::vector<Fault> faults;
    for (const auto &json : array) {
        const auto fault = faultFromJson(json.toObject());
        if (!fault)
            return failure(fault.error());
        faults.push_back(*fault);
    }
    return faults;
}

} // namespace

ControlApi::ControlApi(Simulator &simulator)
    : m_simulator(simulator)
{
    const auto add = [this](const QByteArray &method, const QString &path, ApiHandler handler) {
        m_router.add(method, u"/__sim/"_s + path, Action::Other, std::move(handler));
    };
    add("POST", u"faults"_s, [this](const auto &call) { return addFaults(call); });
    add("GET", u"faults"_s, [this](const auto &) { return listFaults(); });
    add("DELETE", u"faults"_s, [this](const auto &) { return clearFaults(); });
    add("GET", u"state"_s, [this](const auto &) { return showState(); });
    add("GET", u"requests"_s,
        [this](const auto &) { return jsonResponse(200, m_simulator.requests().toJson()); });
    add("POST", u"latency"_s, [this](const auto &call) { return setLatency(call); });
    add("POST", u"keys"_s, [this](const auto &call) { return addKey(call); });
    add("POST", u"keys/{id}/traffic"_s, [this](const auto &call) { return setTraffic(call); });
    add("DELETE", u"keys/{id}"_s, [this](const auto &call) { return removeKey(call); });
}

bool ControlApi::owns(const HttpRequest &request)
{
    return request.path.startsWith("/__sim/"_L1);
}

HttpResponse ControlApi::answer(const HttpRequest &request) const
{
    const RouteMatch match = m_router.match(request);
    if (!match.handler)
        return refusal(404, u"no such control; docs/simulator.md lists them"_s);
    return match.handler({request, match.id});
}

HttpResponse ControlApi::addFaults(const ApiCall &call) const
{
    const auto faults = readFaults(call.request.body);
    if (!faults)
        return refusal(faults.error());
    for (const Fault &fault : *faults)
        m_simulator.faults().add(fault);
    return listFaults();
}

HttpResponse ControlApi::listFaults() const
{
    QJsonArray faults;
    for (const Fault &fault : m_simulator.faults().faults())
        faults.append(fault.toJson());
    return jsonResponse(200, faults);
}

HttpResponse ControlApi::clearFaults() const
{
    m_simulator.faults().clear();
    return done();
}

HttpResponse ControlApi::showState() const
{
    QJsonArray keys;
    for (const SimulatedKey &key : m_simulator.keys().keys())
        keys.append(key.toJson());
    const SimulatorOptions &options = m_simulator.options();
    return jsonResponse(200,
                        QJsonObject{{u"name"_s, options.name},
                                    {u"dialect"_s, dialectName(options.dialect)},
                                    {u"latency_ms"_s, qint64(options.latency.count())},
                                    {u"keys"_s, keys}});
}

HttpResponse ControlApi::setLatency(const ApiCall &call) const
{
    const qint64 milliseconds = objectOf(call)[u"ms"_s].toInteger(-1);
    if (milliseconds < 0)
        return refusal(400, u"\"ms\" must be a number of milliseconds"_s);
    m_simulator.setLatency(std::chrono::milliseconds(milliseconds));
    return done();
}

HttpResponse ControlApi::addKey(const ApiCall &call) const
{
    const QJsonObject json = objectOf(call);
    SimulatedKey key;
    key.uuid = json[u"uuid"_s].toString();
    key.name = json[u"name"_s].toString();
    key.email = json[u"email"_s].toString();
    key.uplinkBytes = json[u"uplink"_s].toInteger();
    key.downlinkBytes = json[u"downlink"_s].toInteger();
    if (!key.uuid.isEmpty() && QUuid::fromString(key.uuid).isNull())
        return refusal(400, u"\"uuid\" is not a uuid"_s);

    const auto stored = m_simulator.keys().add(std::move(key));
    return stored ? jsonResponse(201, stored->toJson()) : refusal(stored.error());
}

HttpResponse ControlApi::setTraffic(const ApiCall &call) const
{
    const QJsonObject json = objectOf(call);
    const auto changed = m_simulator.keys().setTraffic(call.id, json[u"uplink"_s].toInteger(),
                                                       json[u"downlink"_s].toInteger());
    return changed ? done() : refusal(changed.error());
}

HttpResponse ControlApi::removeKey(const ApiCall &call) const
{
    const auto removed = m_simulator.keys().remove(call.id);
    return removed ? done() : refusal(removed.error());
}

} // namespace VeilDesk
