#include "models/domain/link.h"
#include "models/domain/linkencoding.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <set>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

using Findings = std::vector<LintFinding>;

void addError(Findings &findings, const QString &code, const QString &message)
{
    findings.push_back({LintSeverity::Error, code, message});
}

void addWarning(Findings &findings, const QString &code, const QString &message)
{
    findings.push_back({LintSeverity::Warning, code, message});
}

bool matches(const QRegularExpression &pattern, const QString &text)
{
    return pattern.match(text).hasMatch();
}

bool isIpv6(const QString &text)
{
    QUrl url;
    url.setHost(u'[' + text + u']', QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty();
}

/// A host name of DNS labels, an IPv4 address or an IPv6 address without brackets.
bool isHost(const QString &text)
{
    static const QRegularExpression labels(
        uR"(^(?=.{1,253}$)(?:[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\.)*[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\z)"_s);
    return text.contains(u':') ? isIpv6(text) : matches(labels, text);
}

/// What a Host header may say: a host, IPv6 in brackets, optionally with a port.
bool isHostHeader(const QString &text)
{
    static const QRegularExpression parts(uR"(^(?:\[([^\]]*)\]|([^:]*))(?::\d{1,5})?\z)"_s);
    const auto match = parts.match(text);
    return match.hasMatch() && isHost(match.captured(1) + match.captured(2));
}

/// API v1.1 writes the word instead of a host name (1.17).
bool isPlaceholder(const QString &host)
{
    return host == "domain"_L1;
}

bool isInsecure(const ShareLink &link)
{
    const auto value = link.parameter(insecureLinkParameter);
    return value == "1"_L1 || value.toLower() == "true"_L1;
}

void checkUser(const ShareLink &link, Findings &findings)
{
    static const QRegularExpression uuid(
        u"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\\z"_s);
    const bool isVless = link.scheme == LinkScheme::Vless;
    if (isVless && link.userInfo.isEmpty())
        addError(findings, u"uuid-missing"_s, u"The link carries no uuid."_s);
    else if (isVless && !matches(uuid, link.userInfo))
        addError(findings, u"uuid-invalid"_s, u"What stands before the host is not a uuid."_s);
    else if (link.userInfo.isEmpty())
        addError(findings, u"password-missing"_s, u"The link carries no password."_s);
}

void checkAddress(const ShareLink &link, Findings &findings)
{
    constexpr int lastPort = 65535;
    if (isPlaceholder(link.host))
        addError(findings, u"host-placeholder"_s,
                 u"The host is the placeholder \"domain\"; the server record names no domain."_s);
    else if (!isHost(link.host))
        addError(findings, u"host-invalid"_s,
                 u"\"%1\" is neither a host name nor an IP address."_s.arg(link.host));
    if (link.port == 0)
        addError(findings, u"port-missing"_s,
                 u"The link names no port, and there is no default."_s);
    else if (link.port < 0 || link.port > lastPort)
        addError(findings, u"port-range"_s, u"The port %1 is not in 1 to 65535."_s.arg(link.port));
}

void checkName(const ShareLink &link, Findings &findings)
{
    if (link.name.trimmed().isEmpty())
        addWarning(findings, u"name-missing"_s,
                   u"The link has no name; clients will show its address."_s);
}

void checkDuplicates(const ShareLink &link, Findings &findings)
{
    std::set<QString> seen;
    std::set<QString> reported;
    for (const auto &[key, value] : link.parameters) {
        if (seen.insert(key).second || !reported.insert(key).second)
            continue;
        addWarning(findings, u"duplicate-parameter"_s,
                   u"\"%1\" occurs more than once; the first value counts."_s.arg(key));
    }
}

/// Parameters whose values are constants, and what they may be.
struct Constants
{
    QStringView key;
    LintSeverity severity; ///< Of a value that is not known.
    QString code;
    QStringList allowed;
};

const std::vector<Constants> &constantParameters()
{
    static const std::vector<Constants> all{
        {u"type",
         LintSeverity::Error,
         u"type-unknown"_s,
         {u"tcp"_s, u"raw"_s, u"kcp"_s, u"ws"_s, u"http"_s, u"quic"_s, u"grpc"_s, u"httpupgrade"_s,
          u"xhttp"_s, u"splithttp"_s}},
        {u"security",
         LintSeverity::Error,
         u"security-unknown"_s,
         {u"none"_s, u"tls"_s, u"reality"_s}},
        {u"fp",
         LintSeverity::Warning,
         u"fingerprint-unknown"_s,
         {u"chrome"_s, u"firefox"_s, u"safari"_s, u"ios"_s, u"android"_s, u"edge"_s, u"360"_s,
          u"qq"_s, u"random"_s, u"randomized"_s, u"unsafe"_s}},
        {u"flow",
         LintSeverity::Error,
         u"flow-unknown"_s,
         {u"xtls-rprx-vision"_s, u"xtls-rprx-vision-udp443"_s}},
    };
    return all;
}

void checkConstants(const ShareLink &link, Findings &findings)
{
    for (const auto &[key, severity, code, allowed] : constantParameters()) {
        const auto value = link.parameter(key);
        if (value.isEmpty() || allowed.contains(value))
            continue;
        if (allowed.contains(value.toLower()))
            addError(findings, u"upper-case"_s,
                     u"\"%1=%2\" must be written in lower case."_s.arg(key, value));
        else
            findings.push_back(
                {severity, code,
                 u"\"%1=%2\" is not known; clients would ignore it or fail."_s.arg(key, value)});
    }
}

/// Whether it is a parameter of the standard but for its upper-case letters.
bool isMiswritten(QStringView key)
{
    const auto known = std::ranges::find_if(linkParameterOrder, [key](QStringView name) {
        return name.compare(key, Qt::CaseInsensitive) == 0;
    });
    return known != linkParameterOrder.end() && *known != key;
}

void checkParameterNames(const ShareLink &link, Findings &findings)
{
    for (const auto &[key, value] : link.parameters) {
        if (isMiswritten(key))
            addError(findings, u"upper-case"_s,
                     u"Parameter names are case-sensitive; clients do not know \"%1\"."_s.arg(key));
    }
}

void checkEncryption(const ShareLink &link, Findings &findings)
{
    const auto encryption = link.parameter(u"encryption");
    if (encryption.isEmpty())
        addWarning(findings, u"encryption-missing"_s,
                   u"The link does not say encryption=none, which the cores need."_s);
    else if (encryption == "none"_L1 || encryption.startsWith("mlkem768x25519plus."_L1))
        return;
    else if (encryption.toLower() == "none"_L1)
        addError(findings, u"upper-case"_s,
                 u"\"encryption=%1\" must be written in lower case."_s.arg(encryption));
    else
        addError(findings, u"encryption-unknown"_s,
                 u"\"encryption=%1\" is not known."_s.arg(encryption));
}

void checkReality(const ShareLink &link, Findings &findings)
{
    static const QRegularExpression publicKey(u"^[A-Za-z0-9_-]{43}\\z"_s);
    static const QRegularExpression shortId(u"^(?:[0-9a-fA-F]{2}){0,8}\\z"_s);
    if (link.parameter(u"security") != "reality"_L1)
        return;
    const auto key = link.parameter(u"pbk");
    if (key.isEmpty())
        addError(findings, u"reality-key-missing"_s,
                 u"security=reality needs the server's public key (pbk)."_s);
    else if (!matches(publicKey, key))
        addError(findings, u"reality-key-invalid"_s,
                 u"The public key (pbk) is not 43 characters of base64url."_s);
    if (!matches(shortId, link.parameter(u"sid")))
        addError(findings, u"reality-short-id"_s,
                 u"The short id (sid) is not an even number of hex digits, 16 at most."_s);
    if (link.parameter(u"fp").isEmpty())
        addWarning(findings, u"fingerprint-missing"_s,
                   u"security=reality needs a fingerprint (fp)."_s);
}

void checkFlow(const ShareLink &link, Findings &findings)
{
    if (link.parameter(u"flow").isEmpty())
        return;
    const auto type = link.parameter(u"type");
    const auto security = link.parameter(u"security");
    const bool isTcp = type.isEmpty() || type == "tcp"_L1 || type == "raw"_L1;
    const bool isEncrypted = security == "tls"_L1 || security == "reality"_L1;
    if (!isTcp || !isEncrypted)
        addError(findings, u"flow-transport"_s,
                 u"A flow works only over type=tcp with tls or reality."_s);
}

void checkTransport(const ShareLink &link, Findings &findings)
{
    if (link.parameter(u"type") == "grpc"_L1 && link.parameter(u"serviceName").isEmpty())
        addError(findings, u"service-name-missing"_s, u"type=grpc needs a serviceName."_s);
    if (isInsecure(link))
        addError(findings, u"allow-insecure"_s,
                 u"allowInsecure asks clients not to check the server's certificate."_s);
}

void checkHostParameters(const ShareLink &link, Findings &findings)
{
    const auto sni = link.parameter(u"sni");
    if (!sni.isEmpty() && (isPlaceholder(sni) || !isHost(sni)))
        addError(findings, u"sni-invalid"_s, u"\"sni=%1\" is not a host name."_s.arg(sni));
    const auto hosts = link.parameter(u"host").split(u',', Qt::SkipEmptyParts);
    const bool areValid = std::ranges::all_of(hosts, [](const QString &host) {
        return !isPlaceholder(host) && isHostHeader(host.trimmed());
    });
    if (!areValid)
        addError(findings, u"host-header-invalid"_s,
                 u"\"host=%1\" is not a host name."_s.arg(link.parameter(u"host")));
}

} // namespace

std::vector<LintFinding> lintLink(const ShareLink &link)
{
    Findings findings;
    checkUser(link, findings);
    checkAddress(link, findings);
    if (link.scheme != LinkScheme::Shadowsocks) {
        checkParameterNames(link, findings);
        checkConstants(link, findings);
        checkReality(link, findings);
        checkFlow(link, findings);
        checkTransport(link, findings);
        checkHostParameters(link, findings);
    }
    if (link.scheme == LinkScheme::Vless)
        checkEncryption(link, findings);
    checkDuplicates(link, findings);
    checkName(link, findings);
    return findings;
}

} // namespace VeilDesk
