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
    return error.kind() == ErrorKind::NotFound
        ? Text::tr("There is no link: the key or its server is not in the database")
        : Text::tr("The link cannot be handed out");
}

} // namespace VeilDesk
