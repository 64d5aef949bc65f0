#pragma once

#include "models/domain/error.h"
#include "network/http/remotemessage.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace VeilDesk {

/// What the body of a failure says, whichever of the known shapes it has (spec/panels 9.4), else
/// the first 200 characters of its text; empty for an empty body.
[[nodiscard]] QString bodyMessage(const QByteArray &body);

/// The Retry-After header, in seconds or as an HTTP date; nothing when absent or unreadable.
[[nodiscard]] std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &header,
                                                                  const QDateTime &now);

/// What the operator can do about a refusal; empty when the server's own words suffice.
[[nodiscard]] QString refusalAdvice(int status, const QString &message);

/// The error that an answer with a status other than the expected one amounts to. The detail is
/// redacted. A 2xx is Malformed: it was not the success that the caller knows.
[[nodiscard]] Error errorForStatus(const RemoteAnswer &response, const QDateTime &now);

/// Whether the server has no such path at all, as FastAPI says it; it names a missing key or user
/// differently.
[[nodiscard]] bool isMissingRoute(const Error &error);

} // namespace VeilDesk
