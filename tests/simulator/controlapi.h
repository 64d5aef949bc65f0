#pragma once

#include "tests/simulator/router.h"

namespace VeilDesk {

class Simulator;

/// `/__sim/…`: what a test or a developer does to the simulator itself, without authentication.
class ControlApi
{
public:
    explicit ControlApi(Simulator &simulator);

    [[nodiscard]] static bool owns(const HttpRequest &request);
    [[nodiscard]] HttpResponse answer(const HttpRequest &request) const;

private:
    [[nodiscard]] HttpResponse addFaults(const ApiCall &call) const;
    [[nodiscard]] HttpResponse listFaults() const;
    [[nodiscard]] HttpResponse clearFaults() const;
    [[nodiscard]] HttpResponse showState() const;
    [[nodiscard]] HttpResponse setLatency(const ApiCall &call) const;
    [[nodiscard]] HttpResponse addKey(const ApiCall &call) const;
    [[nodiscard]] HttpResponse setTraffic(const ApiCall &call) const;
    [[nodiscard]] HttpResponse removeKey(const ApiCall &call) const;

    Simulator &m_simulator;
    Router m_router;
};

} // namespace VeilDesk
