#pragma once

#include "models/domain/result.h"
#include "models/domain/server.h"

#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace VeilDesk {

enum class LinkScheme { Vless, Shadowsocks, Trojan };

/// A share link taken apart (spec/links). Parameters keep their order; values are decoded.
struct ShareLink
{
    LinkScheme scheme = LinkScheme::Vless;
    QString userInfo; ///< vless: the uuid; trojan: the password; ss: method:password.
    QString host; ///< Without brackets; IDN as punycode.
    int port = 0; ///< 0 when the link had none.
    std::vector<std::pair<QString, QString>> parameters;
    QString name; ///< The fragment, decoded.

    /// Empty when absent; the first when it occurs twice.
    [[nodiscard]] QString parameter(QStringView key) const;

    bool operator==(const ShareLink &) const = default;
};

/// The first vless link found anywhere in the text, else the first other one, with every deviation
/// of spec/links accepted.
[[nodiscard]] Result<ShareLink> parseLink(const QString &text);

/// The canonical form: standard order, encodeURIComponent, defaults written where clients need
/// them, the first of duplicates, known parameters only with a value and unknown ones last.
/// `allowInsecure` is never written.
[[nodiscard]] QString writeLink(const ShareLink &link);

enum class LintSeverity { Error, Warning };

struct LintFinding
{
    LintSeverity severity = LintSeverity::Warning;
    QString code; ///< Stable, for example "host-placeholder".
    QString message; ///< English sentence.

    bool operator==(const LintFinding &) const = default;
};

/// What would keep a customer from connecting (D3); errors must not be handed out.
[[nodiscard]] std::vector<LintFinding> lintLink(const ShareLink &link);

/// The link of a `users` key, built from the server record (1.16, D3).
[[nodiscard]] ShareLink buildUsersLink(const QString &uuid, const LinkHost &address,
                                       const QString &path, const QString &serverName);

/// A server's own link with host and fragment rewritten (spec/database 3, D3): the host becomes
/// `address.host`, the port only when the address names one, the name the server's.
[[nodiscard]] ShareLink rewriteLink(ShareLink link, const LinkHost &address,
                                    const QString &serverName);

} // namespace VeilDesk
