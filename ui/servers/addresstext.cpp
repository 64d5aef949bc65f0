#include "ui/servers/addresstext.h"

#include <QCoreApplication>
#include <QStringList>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VeilDesk::ServerAddress)
};

QString changeText(AddressChange change)
{
    switch (change) {
    case AddressChange::SchemeAdded:
        return Text::tr("Without a scheme, https:// is assumed.");
    case AddressChange::WordsRemoved:
        return Text::tr("What stood around the address was left out.");
    case AddressChange::SuffixRemoved:
        return Text::tr("The path of the API was left out: VeilDesk adds it itself.");
    case AddressChange::ApiKeyTaken:
        return Text::tr("The API key in it was moved to its field.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString addressText(const ServerAddress &address)
{
    if (!address.base.isValid())
        return {};
    QStringList sentences;
    for (const auto change : address.changes)
        sentences += changeText(change);
    if (!address.base.path().isEmpty())
        sentences += Text::tr("The path %1 belongs to the address.").arg(address.base.path());
    if (address.base.scheme() == "http"_L1)
        sentences += Text::tr("Without https the API key can be read on its way.");
    return sentences.join(u' ');
}

} // namespace VeilDesk
