#include "ui/widgets/featuretext.h"

#include <QCoreApplication>

namespace VeilDesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VeilDesk::FeatureText)
};

} // namespace

QString missingFeatureText(DatabaseFeature feature)
{
    switch (feature) {
    case DatabaseFeature::Users:
        return Text::tr("This database has no table of users. The bot keeps one since its release "
                        "of November 2025.");
    case DatabaseFeature::Subscriptions:
        return Text::tr("This database has no subscriptions. The bot sells them since its "
                        "release 2.2.0.");
    case DatabaseFeature::Vip:
        return Text::tr("This database does not know VIPs. The bot has them since its release "
                        "2.4.0.");
    case DatabaseFeature::TariffArchive:
        return Text::tr("This database cannot archive tariffs. The bot can since its release "
                        "2.4.12.");
    }
    Q_UNREACHABLE();
}

} // namespace VeilDesk
