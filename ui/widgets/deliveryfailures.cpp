#include "ui/widgets/deliveryfailures.h"

#include "models/domain/redaction.h"
#include "models/itemmodels/displaytext.h"
#include "ui/widgets/errortext.h"

#include <QCoreApplication>
#include <QSet>

namespace VeilDesk::DeliveryFailures {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VeilDesk::DeliveryFailures)
};

Unfinished undecided(const Operation &operation)
{
    if (operation.message.isEmpty())
        return {Text::tr("Not decided yet: an answer was lost"),
                Text::tr("VeilDesk asks the server again and ends it either way."), Tone::Warning};
    return {Text::tr("Not decided yet: the outcome could not be stored"),
            Text::tr("VeilDesk stores it as soon as it can."), Tone::Warning};
}

} // namespace

QStringList sentences(const Operation &operation, const ServerNames &servers)
{
    QStringList sentences;
    for (const auto &error : deliveryErrors(operation))
        sentences += errorText(error, DisplayText::serverName(error.server, servers)).whole();
    return sentences;
}

QString explanation(const Operation &operation, const ServerNames &servers)
{
    const auto texts = sentences(operation, servers);
    return texts.isEmpty() ? Text::tr("Activity shows what each server said.")
                           : texts.join(u"; "_s);
}

QString commonCause(const Operation &operation)
{
    QSet<QString> titles;
    for (const auto &delivery : deliveryErrors(operation))
        titles.insert(errorText(delivery.error).title);
    if (titles.size() > 1)
        return Text::tr("Several reasons");
    return titles.isEmpty() ? QString() : *titles.begin();
}

Unfinished unfinished(const Operation &operation)
{
    if (!operation.outcome)
        return undecided(operation);
    const bool isRejected = operation.outcome == Outcome::Rejected;
    return {isRejected ? Text::tr("Not delivered, keys are still to be removed")
                       : Text::tr("Keys are still to be removed"),
            Text::tr("VeilDesk tries again to remove what was created, or may have been."),
            isRejected ? Tone::Danger : Tone::Warning};
}

QStringList technicalDetails(const Operation &operation)
{
    QStringList details;
    if (!operation.message.isEmpty())
        details += redacted(operation.message);
    for (const auto &error : deliveryErrors(operation))
        details += describe(error);
    return details;
}

} // namespace VeilDesk::DeliveryFailures
