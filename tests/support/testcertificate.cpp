#include "tests/support/testcertificate.h"

#include <QCryptographicHash>

namespace VeilDesk {

QSslCertificate TestCertificate::certificate() const
{
    return QSslCertificate(certificatePem, QSsl::Pem);
}

QSslKey TestCertificate::privateKey() const
{
    return QSslKey(privateKeyPem, QSsl::Ec, QSsl::Pem);
}

QByteArray TestCertificate::sha256() const
{
    return certificate().digest(QCryptographicHash::Sha256);
}

const TestCertificate &testCertificate()
{
    static const TestCertificate certificate{
        R"(-----BEGIN CERTIFICATE-----
MIIBejCCASCgAwIBAgIUPiQ3DdmljtlYgCuHAxWfTypS6jUwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI0MDEwMTAwMDAwMFoYDzIxMjQwMTAx
MDAwMDAwWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATbwr00RmMWtaOLw9WH0COP1DbXwDxl/fN2YCcZFDx1WwsqftTX5KDn
pKSVt12dtNTQQiFFWmYOUGIA4eHAQbR9o04wTDAaBgNVHREEEzARgglsb2NhbGhv
c3SHBH8AAAEwDwYDVR0TAQH/BAUwAwEB/zAdBgNVHQ4EFgQU/wNJ1GaBCkAkLedF
NiJdXuAgYaIwCgYIKoZIzj0EAwIDSAAwRQIhAK+SX8sOAmOmJb4zbfPEq9RrPWmQ
Gie8Js0i6BgdyjjYAiBMePcydS9lAuP/lc7747jSY4KY6nDxiuFPiC6QhcQChQ==
-----END CERTIFICATE-----
)",
        R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgbUaLh/wF5hoNTOuJ
AxdXMu7hpBw2R/457iavJS8lF6OhRANCAATbwr00RmMWtaOLw9WH0COP1DbXwDxl
/fN2YCcZFDx1WwsqftTX5KDnpKSVt12dtNTQQiFFWmYOUGIA4eHAQbR9
-----END PRIVATE KEY-----
)"};
    return certificate;
}

const TestCertificate &otherTestCertificate()
{
    static const TestCertificate certificate{
        R"(-----BEGIN CERTIFICATE-----
MIIBezCCASCgAwIBAgIUJpKfjj98ZCBKs/BJ7R+rGqaVmy4wCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI0MDEwMTAwMDAwMFoYDzIxMjQwMTAx
MDAwMDAwWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARNJj0OSr1xtf4XxKOM2/+0Th5ya9alZgdBL5I6ddI/8EEzCr00a71i
5G5Udo59jca3MLuOrmcNdm8Cw7XATa6Eo04wTDAaBgNVHREEEzARgglsb2NhbGhv
c3SHBH8AAAEwDwYDVR0TAQH/BAUwAwEB/zAdBgNVHQ4EFgQU9c4pwQhAYm5KrAuo
o7vxsm2aAsgwCgYIKoZIzj0EAwIDSQAwRgIhANR7Vgy8cULrWlv43stEM43VVGIH
COn9tI2LF4k5gYHEAiEA87FVxGyweSskpxO0v6z0SM625A/eNQQ521iZFMg6OJc=
-----END CERTIFICATE-----
)",
        R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg3jUfNYosCRY/Pxih
pCE/FKwhzyZv8uoZri0rAV149sahRANCAARNJj0OSr1xtf4XxKOM2/+0Th5ya9al
ZgdBL5I6ddI/8EEzCr00a71i5G5Udo59jca3MLuOrmcNdm8Cw7XATa6E
-----END PRIVATE KEY-----
)"};
    return certificate;
}

} // namespace VeilDesk
