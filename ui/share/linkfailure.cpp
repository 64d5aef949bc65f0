#include "ui/share/linkfailure.h"

#include <QCoreApplication>

namespace VeilDesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VeilDesk::LinkFailure)
};

} // namespace

QString linkFailureTitle(const Error &error)
{
    switch (error.kind()) {
    case ErrorKind::NotFound:
        return Text::tr("There is no link: the key is not in the database any more");
    case ErrorKind::ServerMissing:
        return Text::tr("There is no link");
    default:
        return Text::tr("The link cannot be handed out");
    }
}

} // namespace VeilDesk
