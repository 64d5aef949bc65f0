#include "models/storage/databasefeatures.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

DatabaseFeatures missingFeatures(const SchemaCapabilities &capabilities)
{
    struct Need
    {
        DatabaseFeature feature;
        QString table;
        QString column;
    };
    static const std::initializer_list<Need> needs{
        {DatabaseFeature::Users, u"users"_s, u"user_id"_s},
        {DatabaseFeature::Subscriptions, u"subscriptions"_s, u"id"_s},
        {DatabaseFeature::Subscriptions, u"v2ray_keys"_s, u"subscription_id"_s},
        {DatabaseFeature::Vip, u"users"_s, u"is_vip"_s},
        {DatabaseFeature::TariffArchive, u"tariffs"_s, u"is_archived"_s},
    };
    DatabaseFeatures missing;
    for (const auto &[feature, table, column] : needs) {
        if (!capabilities.hasColumn(table, column))
            missing.insert(feature);
    }
    return missing;
}

} // namespace VeilDesk
