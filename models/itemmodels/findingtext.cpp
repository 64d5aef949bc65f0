#include "models/itemmodels/findingtext.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace VeilDesk::FindingText {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    const char *title;
    const char *advice;
};

QString translated(const char *text)
{
    return QCoreApplication::translate("VeilDesk::FindingText", text);
}

const QHash<QString, Text> &orphanTexts()
{
    static const QHash<QString, Text> texts{
        {u"key_of_missing_server"_s,
         {QT_TRANSLATE_NOOP("VeilDesk::FindingText", "Key on a server that is gone"),
          QT_TRANSLATE_NOOP("VeilDesk::FindingText",
                            "The key can neither be verified nor revoked there. Remove it by "
                            "hand.")}},
        {u"key_of_missing_subscription"_s,
         {QT_TRANSLATE_NOOP("VeilDesk::FindingText", "Key of a subscription that is gone"),
          QT_TRANSLATE_NOOP("VeilDesk::FindingText",
                            "Nothing says when the key ends. Revoke it, or give the customer a new "
                            "one.")}},
        {u"key_of_missing_user"_s,
         {QT_TRANSLATE_NOOP("VeilDesk::FindingText", "Key of an unknown customer"),
          QT_TRANSLATE_NOOP("VeilDesk::FindingText",
                            "The key is shown without a customer. Add the customer, or revoke the "
                            "key.")}},
        {u"key_of_missing_tariff"_s,
         {QT_TRANSLATE_NOOP("VeilDesk::FindingText", "Key of a tariff that is gone"),
          QT_TRANSLATE_NOOP("VeilDesk::FindingText",
                            "The key's limits are unknown. The key works on.")}},
        {u"subscription_of_missing_user"_s,
         {QT_TRANSLATE_NOOP("VeilDesk::FindingText", "Subscription of an unknown customer"),
          QT_TRANSLATE_NOOP("VeilDesk::FindingText",
                            "Nobody can be told about the subscription. Add the customer, or let "
                            "it expire.")}},
        {u"subscription_of_missing_tariff"_s,
         {QT_TRANSLATE_NOOP("VeilDesk::FindingText", "Subscription to a tariff that is gone"),
          QT_TRANSLATE_NOOP("VeilDesk::FindingText",
                            "The subscription has no limit of traffic. Extend it by another "
                            "tariff.")}},
        {u"payment_of_missing_user"_s,
         {QT_TRANSLATE_NOOP("VeilDesk::FindingText", "Payment of an unknown customer"),
          QT_TRANSLATE_NOOP("VeilDesk::FindingText",
                            "The payment cannot be delivered. Add the customer first.")}},
        {u"payment_of_missing_tariff"_s,
         {QT_TRANSLATE_NOOP("VeilDesk::FindingText", "Payment for a tariff that is gone"),
          QT_TRANSLATE_NOOP("VeilDesk::FindingText",
                            "The payment cannot be delivered. If it is completed, nothing needs "
                            "doing.")}},
        {u"payment_of_missing_subscription"_s,
         {QT_TRANSLATE_NOOP("VeilDesk::FindingText", "Payment for a subscription that is gone"),
          QT_TRANSLATE_NOOP("VeilDesk::FindingText",
                            "This is usual after the bot removed an expired subscription. Nothing "
                            "needs doing.")}},
    };
    return texts;
}

const QHash<QString, Text> &contentTexts()
{
    static const QHash<QString, Text> texts{
        {u"duplicate_key"_s,
         {QT_TRANSLATE_NOOP("VeilDesk::FindingText", "Second key on the same server"),
          QT_TRANSLATE_NOOP("VeilDesk::FindingText",
                            "The subscription has an older key on the server, so the customer "
                            "holds two. Revoke the newer one.")}},
        {u"duplicate_payment"_s,
         {QT_TRANSLATE_NOOP("VeilDesk::FindingText", "Payment recorded twice"),
          QT_TRANSLATE_NOOP("VeilDesk::FindingText",
                            "An older payment has the same number at its provider. Compare the two "
                            "by hand.")}},
        {u"key_without_uuid"_s,
         {QT_TRANSLATE_NOOP("VeilDesk::FindingText", "Key without a UUID"),
          QT_TRANSLATE_NOOP("VeilDesk::FindingText",
                            "No server can know the key. Remove it by hand.")}},
        {u"payment_with_swapped_columns"_s,
         {QT_TRANSLATE_NOOP("VeilDesk::FindingText", "Payment with swapped columns"),
          QT_TRANSLATE_NOOP("VeilDesk::FindingText",
                            "The payment's customer is not a number, so it is never processed. "
                            "Correct it by hand.")}},
        {u"payment_with_unknown_status"_s,
         {QT_TRANSLATE_NOOP("VeilDesk::FindingText", "Payment with an unknown status"),
          QT_TRANSLATE_NOOP("VeilDesk::FindingText",
                            "The bot takes the payment for one that is not paid yet. Correct it by "
                            "hand.")}},
        {u"missing_value"_s,
         {QT_TRANSLATE_NOOP("VeilDesk::FindingText", "Missing value"),
          QT_TRANSLATE_NOOP("VeilDesk::FindingText",
                            "The bot needs a value where nothing is stored. Fill it in by hand.")}},
        {u"payment_with_unreadable_metadata"_s,
         {QT_TRANSLATE_NOOP("VeilDesk::FindingText", "Payment with unreadable metadata"),
          QT_TRANSLATE_NOOP("VeilDesk::FindingText",
                            "The metadata is not JSON. It is shown as text and left as it is.")}},
        {u"date_of_wrong_type"_s,
         {QT_TRANSLATE_NOOP("VeilDesk::FindingText", "Date that is not a number"),
          QT_TRANSLATE_NOOP("VeilDesk::FindingText",
                            "The time shown may be wrong. Correct it by hand to whole seconds.")}},
        {u"date_in_milliseconds"_s,
         {QT_TRANSLATE_NOOP("VeilDesk::FindingText", "Date in milliseconds"),
          QT_TRANSLATE_NOOP("VeilDesk::FindingText",
                            "The bot takes it for a time far in the future. Divide it by 1000 by "
                            "hand.")}},
        {u"number_of_wrong_type"_s,
         {QT_TRANSLATE_NOOP("VeilDesk::FindingText", "No number, or not a whole one"),
          QT_TRANSLATE_NOOP("VeilDesk::FindingText", "It is taken for none. Correct it by hand.")}},
        {u"leftover_table"_s,
         {QT_TRANSLATE_NOOP("VeilDesk::FindingText", "Table that a migration left behind"),
          QT_TRANSLATE_NOOP("VeilDesk::FindingText",
                            "A migration of the bot failed and left this table. It is ignored.")}},
        {u"broken_foreign_key"_s,
         {QT_TRANSLATE_NOOP("VeilDesk::FindingText", "Foreign key to nowhere"),
          QT_TRANSLATE_NOOP("VeilDesk::FindingText",
                            "The bot declared a foreign key to a column that does not exist, so "
                            "foreign keys are not enforced in this file.")}},
    };
    return texts;
}

std::optional<Text> textOf(const QString &kind)
{
    for (const auto *texts : {&orphanTexts(), &contentTexts()}) {
        if (const auto found = texts->find(kind); found != texts->end())
            return *found;
    }
    return {};
}

QString tableName(const QString &table)
{
    static const QHash<QString, const char *> names{
        {u"v2ray_keys"_s, QT_TRANSLATE_NOOP("VeilDesk::FindingText", "Keys")},
        {u"subscriptions"_s, QT_TRANSLATE_NOOP("VeilDesk::FindingText", "Subscriptions")},
        {u"payments"_s, QT_TRANSLATE_NOOP("VeilDesk::FindingText", "Payments")},
        {u"users"_s, QT_TRANSLATE_NOOP("VeilDesk::FindingText", "Users")},
        {u"servers"_s, QT_TRANSLATE_NOOP("VeilDesk::FindingText", "Servers")},
        {u"tariffs"_s, QT_TRANSLATE_NOOP("VeilDesk::FindingText", "Tariffs")},
    };
    const auto found = names.find(table);
    return found == names.end() ? table : translated(*found);
}

} // namespace

QString title(const Finding &finding)
{
    const auto text = textOf(finding.kind);
    return text ? translated(text->title) : finding.kind;
}

QString advice(const Finding &finding)
{
    const auto text = textOf(finding.kind);
    return text ? translated(text->advice) : finding.message;
}

QString explanation(const RowDefect &defect)
{
    Finding finding;
    finding.kind = defect.kind;
    QStringList lines{title(finding) + u" · "_s + defect.column};
    if (!defect.stored.isEmpty())
        //: %1: a value of the database that is wrong
        lines +=
            translated(QT_TRANSLATE_NOOP("VeilDesk::FindingText", "Stored: %1")).arg(defect.stored);
    lines += advice(finding);
    return lines.join(u'\n');
}

QString place(const Finding &finding)
{
    const auto table = tableName(finding.table);
    return finding.column.isEmpty() ? table : table + u" · "_s + finding.column;
}

QString rowName(const Finding &finding, qsizetype row)
{
    const auto id = QString::number(finding.rows.at(row));
    const auto reference = finding.references.value(row);
    return reference.isEmpty() || reference == id ? id : id + u" · "_s + reference;
}

QString report(const std::vector<Finding> &findings)
{
    QString text;
    for (const auto &finding : findings) {
        text += u"%1 (%2): %3\n%4\n"_s.arg(title(finding), place(finding),
                                           QLocale().toString(finding.count), advice(finding));
        for (qsizetype row = 0; row < finding.rows.size(); ++row)
            text += u"  "_s + rowName(finding, row) + u'\n';
        if (finding.count > finding.rows.size() && !finding.rows.isEmpty())
            text += u"  …\n"_s;
        text += u'\n';
    }
    return text;
}

} // namespace VeilDesk::FindingText
