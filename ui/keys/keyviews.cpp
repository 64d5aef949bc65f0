#include "ui/keys/keyviews.h"

#include "models/itemmodels/keysmodel.h"

#include <QCoreApplication>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VeilDesk::KeyViews)
};

/// Any columns: how the operator arranged them is not this view's matter.
TableView view(const QString &name, const QMap<QString, QVariant> &filters, int sortColumn,
               Qt::SortOrder direction)
{
    return {name, {}, filters, sortColumn, direction, {}};
}

} // namespace

std::vector<TableView> builtInKeyViews()
{
    constexpr int soon = 7;
    constexpr int longAgo = 30;
    const int expired = static_cast<int>(KeyState::Expired);
    return {
        view(Text::tr("All keys"), {}, -1, Qt::DescendingOrder),
        view(Text::tr("Expiring within %n day(s)", nullptr, soon), {{u"expiryFilter"_s, soon}},
             KeysModel::ExpiresColumn, Qt::AscendingOrder),
        view(Text::tr("Expired"), {{u"stateFilter"_s, expired}}, KeysModel::ExpiresColumn,
             Qt::DescendingOrder),
        view(Text::tr("Not verified for %n day(s)", nullptr, longAgo),
             {{u"verifiedFilter"_s, longAgo}}, KeysModel::VerifiedColumn, Qt::AscendingOrder),
    };
}

} // namespace VeilDesk
