#include "ui/widgets/linttext.h"

#include <QCoreApplication>
#include <QHash>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

const QHash<QString, const char *> &sentences()
{
    static const QHash<QString, const char *> all{
        {u"uuid-missing"_s, QT_TRANSLATE_NOOP("VeilDesk::Lint", "The link carries no uuid")},
        {u"uuid-invalid"_s,
         QT_TRANSLATE_NOOP("VeilDesk::Lint", "What stands before the host is not a uuid")},
        {u"password-missing"_s,
         QT_TRANSLATE_NOOP("VeilDesk::Lint", "The link carries no password")},
        {u"host-placeholder"_s,
         QT_TRANSLATE_NOOP("VeilDesk::Lint", "No host: the server has no domain entered")},
        {u"host-invalid"_s,
         QT_TRANSLATE_NOOP("VeilDesk::Lint", "The host is neither a name nor an IP address")},
        {u"port-missing"_s, QT_TRANSLATE_NOOP("VeilDesk::Lint", "The link names no port")},
        {u"port-range"_s, QT_TRANSLATE_NOOP("VeilDesk::Lint", "The port is not in 1 to 65535")},
        {u"name-missing"_s,
         QT_TRANSLATE_NOOP("VeilDesk::Lint", "The link has no name; apps will show its address")},
        {u"duplicate-parameter"_s,
         QT_TRANSLATE_NOOP("VeilDesk::Lint", "A parameter occurs more than once")},
        {u"type-unknown"_s, QT_TRANSLATE_NOOP("VeilDesk::Lint", "The transport is not known")},
        {u"security-unknown"_s, QT_TRANSLATE_NOOP("VeilDesk::Lint", "The security is not known")},
        {u"fingerprint-unknown"_s,
         QT_TRANSLATE_NOOP("VeilDesk::Lint", "The fingerprint (fp) is not known")},
        {u"flow-unknown"_s, QT_TRANSLATE_NOOP("VeilDesk::Lint", "The flow is not known")},
        {u"upper-case"_s,
         QT_TRANSLATE_NOOP("VeilDesk::Lint",
                           "A parameter is not written as apps know it: upper "
                           "and lower case differ")},
        {u"encryption-missing"_s,
         QT_TRANSLATE_NOOP("VeilDesk::Lint", "The link does not say encryption=none")},
        {u"encryption-unknown"_s,
         QT_TRANSLATE_NOOP("VeilDesk::Lint", "The encryption is not known")},
        {u"reality-key-missing"_s,
         QT_TRANSLATE_NOOP("VeilDesk::Lint", "The server's public key (pbk) is missing")},
        {u"reality-key-invalid"_s,
         QT_TRANSLATE_NOOP("VeilDesk::Lint", "The server's public key (pbk) is not valid")},
        {u"reality-short-id"_s,
         QT_TRANSLATE_NOOP("VeilDesk::Lint", "The short id (sid) is not valid")},
        {u"fingerprint-missing"_s,
         QT_TRANSLATE_NOOP("VeilDesk::Lint", "The fingerprint (fp) is missing")},
        {u"flow-transport"_s,
         QT_TRANSLATE_NOOP("VeilDesk::Lint", "The flow does not work over this transport")},
        {u"service-name-missing"_s,
         QT_TRANSLATE_NOOP("VeilDesk::Lint", "The gRPC service name is missing")},
        {u"allow-insecure"_s,
         QT_TRANSLATE_NOOP("VeilDesk::Lint", "It asks apps not to check the server's certificate")},
        {u"sni-invalid"_s,
         QT_TRANSLATE_NOOP("VeilDesk::Lint", "The server name (sni) is not a host name")},
        {u"host-header-invalid"_s,
         QT_TRANSLATE_NOOP("VeilDesk::Lint", "The parameter “host” is not a host name")},
        {u"other-uuid"_s,
         QT_TRANSLATE_NOOP("VeilDesk::Lint", "The link is for another key than the database's")},
        {u"other-customer"_s,
         QT_TRANSLATE_NOOP("VeilDesk::Lint",
                           "The bot leaves the key out: its user is not the subscription's")},
        {u"unreadable"_s, QT_TRANSLATE_NOOP("VeilDesk::Lint", "No app can read the link")},
    };
    return all;
}

} // namespace

QString lintText(const LintFinding &finding)
{
    const auto *sentence = sentences().value(finding.code);
    return sentence ? QCoreApplication::translate("VeilDesk::Lint", sentence) : finding.message;
}

} // namespace VeilDesk
