#pragma once

#include "models/domain/operation.h"
#include "models/itemmodels/roles.h"

#include <QHash>
#include <QStringList>

namespace VeilDesk {

using ServerNames = QHash<ServerId, QString>;

} // namespace VeilDesk

/// Why an operation created no key on some servers, and what is left to do. In the operator's
/// language, but for technicalDetails().
namespace VeilDesk::DeliveryFailures {

/// "Berlin: The server did not answer in time. VeilDesk may ask it again from 15:03." for each
/// server that has no key.
[[nodiscard]] QStringList sentences(const Operation &operation, const ServerNames &servers);

/// All of them in one text, or where else to look.
[[nodiscard]] QString explanation(const Operation &operation, const ServerNames &servers);

/// What all servers without a key have in common, as a title: "The server did not answer in time".
/// Empty where none says why.
[[nodiscard]] QString commonCause(const Operation &operation);

/// How an operation stands that has not ended, and what VeilDesk does about it.
struct Unfinished
{
    QString title;
    QString advice;
    Tone tone;
};

[[nodiscard]] Unfinished unfinished(const Operation &operation);

/// The operation's message and what was said of each of those servers, in English.
[[nodiscard]] QStringList technicalDetails(const Operation &operation);

} // namespace VeilDesk::DeliveryFailures
