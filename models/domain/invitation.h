#pragma once

#include "models/domain/result.h"
#include "models/domain/time.h"

#include <QLocale>
#include <QStringList>

#include <array>
#include <optional>

namespace VeilDesk {

/// What the placeholders of an invitation stand for; what is not known is empty.
struct Invitation
{
    QString name; ///< The customer's.
    QString server;
    QString expires;
    QString link;
};

/// There is a text for each of them.
inline constexpr std::array InvitationLanguages{QLocale::English, QLocale::Russian};

/// "name", "server", "expires" and "link"; a text writes them in braces.
[[nodiscard]] QStringList invitationPlaceholders();

[[nodiscard]] QString defaultInvitation(QLocale::Language language);

/// Puts the values into the text. A line with a placeholder whose value is not known is left out.
[[nodiscard]] Result<QString> writeInvitation(const QString &text, const Invitation &invitation);

/// The day for `{expires}`; empty when there is no end, or nobody knows it.
[[nodiscard]] QString invitationDate(std::optional<Timestamp> expiresAt,
                                     QLocale::Language language);

} // namespace VeilDesk
