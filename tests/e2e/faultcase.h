#pragma once

#include "tests/e2e/fleet.h"

#include <QMetaType>

namespace VeilDesk {

/// What everybody sees once the work on one key on one server has ended.
struct Ending
{
    QString outcome; ///< What the operator is told.
    QString operation; ///< State of the operation in the journal.
    QString step; ///< State of its one step.
    QString error; ///< Kind of the step's error; empty: none.
    QString text; ///< Found in the message, the error or the warnings.
    int keys = 0; ///< On the server.
    int rows = 0; ///< In v2ray_keys.
    bool active = false; ///< The subscription.
    bool adopted = false; ///< The key was found by a look at the server.
    int keysAtLast = 0; ///< On server and in database, once recovery finished what was open.
};

/// The key is on the server and in the database.
[[nodiscard]] Ending delivered(const QString &text = {});
/// As delivered(), after the answer to the create was lost.
[[nodiscard]] Ending adopted();
/// The key is on neither, and the operator knows why.
[[nodiscard]] Ending refused(const QString &error, const QString &text);
/// Nobody knows whether the server created the key; `keys` says whether it did.
[[nodiscard]] Ending unknown(const QString &error, const QString &text, int keys);
/// A revoked key is gone from both.
[[nodiscard]] Ending gone();
/// A revoked key stays in the database until the server confirms that it has gone; `keys` says
/// whether it has.
[[nodiscard]] Ending deleting(const QString &error, const QString &text, int keys);

/// Plants the faults of a JSON array on the fleet's only server.
void plant(Fleet &fleet, const QByteArray &faults);

/// Short timeouts for a server that keeps its callers waiting, longer ones where it is to answer
/// after that, patience for all others.
[[nodiscard]] Settings settingsFor(const QByteArray &faults);

/// Fails the test where operation, journal, database and server differ from the ending.
void verifyEnding(Fleet &fleet, const Result<Operation> &operation, const Ending &ending);

/// Fails the test unless server and database agree; an unfinished operation is recovered first,
/// without faults.
void verifyConsistency(Fleet &fleet, const Result<Operation> &operation, const Ending &ending);

/// One row per dialect, "users: sentence" and so on.
void addRows(const char *sentence, const QByteArray &faults, const Ending &ending,
             const std::vector<Dialect> &dialects = {Dialect::Users, Dialect::KeysApiKey,
                                                     Dialect::KeysBearer});

} // namespace VeilDesk

Q_DECLARE_METATYPE(VeilDesk::Ending)
