#include "models/itemmodels/standingtext.h"

#include <QCoreApplication>

namespace VeilDesk::StandingText {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VeilDesk::StandingText)
};

} // namespace

QString name(Standing standing)
{
    switch (standing) {
    case Standing::Running:
        return Text::tr("Running");
    case Standing::Unfinished:
        return Text::tr("Unfinished");
    case Standing::Complete:
        return Text::tr("Complete");
    case Standing::Degraded:
        return Text::tr("Degraded");
    case Standing::Failed:
        return Text::tr("Failed");
    }
    Q_UNREACHABLE();
}

QString explanation(Standing standing)
{
    switch (standing) {
    case Standing::Running:
        return Text::tr("Somebody is working on it now.");
    case Standing::Unfinished:
        return Text::tr("A server could not be asked. It is finished when the program starts, or "
                        "by “Retry”.");
    case Standing::Complete:
        return Text::tr("Done on every server.");
    case Standing::Degraded:
        return Text::tr("Done on some servers only.");
    case Standing::Failed:
        return Text::tr("Nothing is left of it, neither on a server nor in the database.");
    }
    Q_UNREACHABLE();
}

QString symbol(Standing standing)
{
    switch (standing) {
    case Standing::Running:
        return u"refresh"_s;
    case Standing::Unfinished:
        return u"unknown"_s;
    case Standing::Complete:
        return u"success"_s;
    case Standing::Degraded:
        return u"warning"_s;
    case Standing::Failed:
        return u"error"_s;
    }
    Q_UNREACHABLE();
}

Tone tone(Standing standing)
{
    switch (standing) {
    case Standing::Running:
        return Tone::Accent;
    case Standing::Complete:
        return Tone::Success;
    case Standing::Unfinished:
    case Standing::Degraded:
        return Tone::Warning;
    case Standing::Failed:
        return Tone::Danger;
    }
    Q_UNREACHABLE();
}

QString kindName(OperationKind kind)
{
    switch (kind) {
    case OperationKind::Issue:
        return Text::tr("Issue keys");
    case OperationKind::Revoke:
        return Text::tr("Revoke keys");
    case OperationKind::Purchase:
        return Text::tr("Deliver a payment");
    }
    Q_UNREACHABLE();
}

QString callName(const QString &call)
{
    if (call == "create_key"_L1)
        return Text::tr("Create the key");
    if (call == "delete_key"_L1)
        return Text::tr("Delete the key");
    return call;
}

} // namespace VeilDesk::StandingText
