#pragma once

#include "models/domain/paymentrule.h"

#include <QString>

#include <algorithm>
#include <chrono>
#include <optional>

namespace VeilDesk {

/// What went wrong, for code to decide on; the user interface turns it into a sentence.
enum class ErrorKind {
    Invalid, ///< Input that breaks a rule.
    Refused, ///< A policy or a missing choice forbids it.
    NotFound, ///< A row or key that should exist does not.
    ServerMissing, ///< The server that a key is on is not in the database.
    Duplicate, ///< What is to be added has the id of what is there.
    Busy, ///< Another process holds the operation, claim or lock.
    Cancelled, ///< The operator asked to stop.
    Internal, ///< A defect of this program.
    AlreadyServed, ///< Somebody else's key serves there: one more is not wanted, and none is
                   ///< missing.

    Dns, ///< The host name could not be resolved.
    Connection, ///< Refused, unreachable or reset.
    Timeout, ///< The call's deadline passed.
    Tls, ///< The TLS handshake failed.
    PinMismatch, ///< The certificate is not the pinned one.
    Unauthorized, ///< 401 or 403.
    RemoteNotFound, ///< 404.
    Conflict, ///< 409.
    Rejected, ///< Any other refusal by the server, `success: false` included.
    RateLimited, ///< 429.
    ServerFailure, ///< 5xx.
    Malformed, ///< An answer that cannot be understood.
    TooLarge, ///< An answer above the size limit.
    Redirected, ///< The server pointed elsewhere; never followed.

    DatabaseLocked,
    DatabaseReadOnly,
    DatabaseFull,
    DatabaseCorrupt,
    DatabaseNewer, ///< Written by a newer VeilDesk.
    NotADatabase,
    SchemaMissing, ///< A table or column that the action needs is absent.
    Constraint, ///< UNIQUE, NOT NULL, foreign key, CHECK.
    Storage, ///< Any other database or file error.

    SecretStoreMissing, ///< No keychain service.
    SecretStoreLocked,
    SecretMissing,
};

/// The stable English name of a kind, as the CLI prints it ("rate_limited").
[[nodiscard]] QString errorKindName(ErrorKind kind);

/// The kind of that name; Internal for a name this version does not know.
[[nodiscard]] ErrorKind errorKindFromName(QStringView name);

/// Nobody is left alone for longer, whatever it asks for.
inline constexpr std::chrono::seconds LongestRetryAfter{86'400};

/// A failure: its kind for code, its detail in English for the log.
class Error
{
public:
    Error(ErrorKind kind, QString detail)
        : m_kind(kind)
        , m_detail(std::move(detail))
    { }

    [[nodiscard]] ErrorKind kind() const { return m_kind; }
    [[nodiscard]] const QString &detail() const { return m_detail; }

    /// HTTP status of the answer; 0 when there was none.
    [[nodiscard]] int httpStatus() const { return m_httpStatus; }
    /// Whether the request had left when the failure happened (always true with a status).
    [[nodiscard]] bool isRequestSent() const { return m_requestSent; }
    /// The server's own Retry-After, if it gave one; at most LongestRetryAfter.
    [[nodiscard]] std::optional<std::chrono::seconds> retryAfter() const { return m_retryAfter; }
    /// Which rule the payment, or what is sold by hand, breaks; nothing for any other failure.
    [[nodiscard]] std::optional<PaymentRule> brokenRule() const { return m_brokenRule; }

    Error &withHttpStatus(int status)
    {
        m_httpStatus = status;
        m_requestSent = true;
        return *this;
    }
    Error &withRequestSent(bool sent = true)
    {
        m_requestSent = sent;
        return *this;
    }
    Error &withRetryAfter(std::optional<std::chrono::seconds> delay)
    {
        m_retryAfter = delay ? std::optional(std::min(*delay, LongestRetryAfter)) : std::nullopt;
        return *this;
    }
    Error &withBrokenRule(PaymentRule rule)
    {
        m_brokenRule = rule;
        return *this;
    }
    Error &withDetail(QString detail)
    {
        m_detail = std::move(detail);
        return *this;
    }

private:
    ErrorKind m_kind;
    QString m_detail;
    int m_httpStatus = 0;
    bool m_requestSent = false;
    std::optional<std::chrono::seconds> m_retryAfter;
    std::optional<PaymentRule> m_brokenRule;
};

} // namespace VeilDesk
