#include "ui/subscriptions/placetext.h"

#include "models/itemmodels/displaytext.h"
#include "ui/widgets/errortext.h"

#include <QCoreApplication>

namespace VeilDesk::PlaceText {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VeilDesk::PlaceText)
};

QString failureText(const Step &step)
{
    const auto title = step.error ? errorText(*step.error).title : Text::tr("It failed");
    if (!step.retryAt)
        return title;
    //: %1: what failed, %2: a time
    return Text::tr("%1; to be tried again after %2")
        .arg(title, DisplayText::absoluteTime(*step.retryAt));
}

} // namespace

QString name(KeyPlaceState state)
{
    switch (state) {
    case KeyPlaceState::Served:
        return Text::tr("Has a key");
    case KeyPlaceState::Missing:
        return Text::tr("No key");
    case KeyPlaceState::Twice:
    case KeyPlaceState::ServerGone:
    case KeyPlaceState::ServerInactive:
    case KeyPlaceState::OtherProtocol:
    case KeyPlaceState::NoAccess:
    case KeyPlaceState::OtherOfGroup:
        return Text::tr("A key too many");
    }
    Q_UNREACHABLE();
}

QString symbol(KeyPlaceState state)
{
    switch (state) {
    case KeyPlaceState::Served:
        return u"success"_s;
    case KeyPlaceState::Missing:
        return u"warning"_s;
    default:
        return u"info"_s;
    }
}

Tone tone(KeyPlaceState state)
{
    switch (state) {
    case KeyPlaceState::Served:
        return Tone::Success;
    case KeyPlaceState::Missing:
        return Tone::Warning;
    default:
        return Tone::Neutral;
    }
}

QString reason(const PlaceRecord &record)
{
    switch (record.place.state) {
    case KeyPlaceState::Served:
        return {};
    case KeyPlaceState::Missing:
        return record.lastFailure ? failureText(*record.lastFailure)
                                  : Text::tr("Nobody has tried to create one yet");
    case KeyPlaceState::Twice:
        return Text::tr("Another key on the same server serves already");
    case KeyPlaceState::ServerGone:
        return Text::tr("The server is no longer in the database");
    case KeyPlaceState::ServerInactive:
        return Text::tr("The bot has switched the server off");
    case KeyPlaceState::OtherProtocol:
        return Text::tr("The server speaks another protocol");
    case KeyPlaceState::NoAccess:
        return Text::tr("The customer has no access to the server any more");
    case KeyPlaceState::OtherOfGroup:
        return Text::tr("Another server of the group serves already");
    }
    Q_UNREACHABLE();
}

} // namespace VeilDesk::PlaceText
