#pragma once

#include "models/itemmodels/roles.h"
#include "models/storage/customerdossier.h"

#include <QStringList>

namespace VeilDesk {

/// Something about the customer that is one value.
struct DossierFact
{
    QString label;
    QString name; ///< Of the widget that shows it.
    QString text;
};

struct DossierRow
{
    qint64 id = 0;
    QString symbol;
    Tone tone = Tone::Neutral;
    QStringList cells;
    QString technicalDetail = {}; ///< English, for the tooltip and copies; may be empty.
};

/// What the customer has of one kind.
struct DossierSection
{
    QString table; ///< Of the database.
    QString name; ///< Of its icon; begins the names of its widgets.
    QString title;
    QString emptyTitle;
    QString emptyText;
    QStringList headers;
    std::vector<DossierRow> rows = {};
    qint64 total = 0; ///< More than there are rows, when the older ones are left out.
};

/// What the database holds of one customer, in the operator's language.
namespace DossierText {

[[nodiscard]] std::vector<DossierFact> facts(const Customer &customer, Timestamp now);
/// Subscriptions, keys, payments and operations.
[[nodiscard]] std::vector<DossierSection> sections(const CustomerDossier &dossier, Timestamp now);
/// "and 12 more"; empty when all rows are there.
[[nodiscard]] QString more(const DossierSection &section);
/// All of it to be pasted elsewhere, without secrets.
[[nodiscard]] QString report(const CustomerDossier &dossier, Timestamp now);

} // namespace DossierText

} // namespace VeilDesk
