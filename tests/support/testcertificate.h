#pragma once

#include <QByteArray>
#include <QSslCertificate>
#include <QSslKey>

namespace VeilDesk {

/// A self-signed certificate for localhost and 127.0.0.1, valid for a hundred years.
struct TestCertificate
{
    QByteArray certificatePem;
    QByteArray privateKeyPem;

    [[nodiscard]] QSslCertificate certificate() const;
    [[nodiscard]] QSslKey privateKey() const;
    /// The 32 bytes that a client pins.
    [[nodiscard]] QByteArray sha256() const;
};

[[nodiscard]] const TestCertificate &testCertificate();
/// Another one for the same names, as after a key change or with somebody in between.
[[nodiscard]] const TestCertificate &otherTestCertificate();

} // namespace VeilDesk
