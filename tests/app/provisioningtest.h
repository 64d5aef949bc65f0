#pragma once

#include "tests/app/paymentbench.h"

#include <QObject>

namespace VeilDesk {

/// Each of its test functions has a bench of its own.
class ProvisioningTest : public QObject
{
    Q_OBJECT

protected:
    static constexpr auto anna = PaymentBench::anna;
    static constexpr auto now = PaymentBench::now;
    static constexpr auto month = PaymentBench::month;

    std::unique_ptr<PaymentBench> m_bench;

private slots:
    void init() { m_bench = std::make_unique<PaymentBench>(); }
    void cleanup() { m_bench.reset(); }
};

} // namespace VeilDesk
