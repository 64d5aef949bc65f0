#include "models/itemmodels/healthtext.h"

#include <QCoreApplication>

namespace VeilDesk::HealthText {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VeilDesk::HealthText)
};

} // namespace

QString name(SubscriptionHealth health)
{
    switch (health) {
    case SubscriptionHealth::Active:
        return Text::tr("Active");
    case SubscriptionHealth::Degraded:
        return Text::tr("Degraded");
    case SubscriptionHealth::OverLimit:
        return Text::tr("Over limit");
    case SubscriptionHealth::Grace:
        return Text::tr("In grace");
    case SubscriptionHealth::Expired:
        return Text::tr("Expired");
    case SubscriptionHealth::Inactive:
        return Text::tr("Deactivated");
    }
    Q_UNREACHABLE();
}

QString explanation(SubscriptionHealth health)
{
    switch (health) {
    case SubscriptionHealth::Active:
        return Text::tr("It runs, and has a key on every server where it should.");
    case SubscriptionHealth::Degraded:
        return Text::tr("It runs, but lacks a key on some server. A repair creates it.");
    case SubscriptionHealth::OverLimit:
        return Text::tr(
            "Its traffic is used up: the bot takes its keys a day after it has found that.");
    case SubscriptionHealth::Grace:
        return Text::tr(
            "It is over, but can be renewed for a day. Its keys live, and its link is dead.");
    case SubscriptionHealth::Expired:
        return Text::tr("It is over; the bot removes it and its keys.");
    case SubscriptionHealth::Inactive:
        return Text::tr("It was switched off, whatever its term.");
    }
    Q_UNREACHABLE();
}

QString symbol(SubscriptionHealth health)
{
    switch (health) {
    case SubscriptionHealth::Active:
        return u"success"_s;
    case SubscriptionHealth::Degraded:
        return u"warning"_s;
    case SubscriptionHealth::OverLimit:
        return u"error"_s;
    case SubscriptionHealth::Grace:
        return u"clock"_s;
    case SubscriptionHealth::Expired:
        return u"disabled"_s;
    case SubscriptionHealth::Inactive:
        return u"skipped"_s;
    }
    Q_UNREACHABLE();
}

Tone tone(SubscriptionHealth health)
{
    switch (health) {
    case SubscriptionHealth::Active:
        return Tone::Success;
    case SubscriptionHealth::Degraded:
        return Tone::Warning;
    case SubscriptionHealth::OverLimit:
        return Tone::Danger;
    case SubscriptionHealth::Grace:
        return Tone::Warning;
    case SubscriptionHealth::Expired:
        return Tone::Neutral;
    case SubscriptionHealth::Inactive:
        return Tone::Neutral;
    }
    Q_UNREACHABLE();
}

} // namespace VeilDesk::HealthText
