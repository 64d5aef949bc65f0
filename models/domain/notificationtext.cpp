#include "models/domain/notificationtext.h"

#include "models/domain/texttemplate.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QString countText(int count)
{
    return count > 0 ? QString::number(count) : QString();
}

std::vector<TextTemplate::Value> placeholderValues(const NotificationValues &values)
{
    return {{u"name"_s, values.name},
            {u"tariff"_s, values.tariff},
            {u"expires"_s, values.expires},
            {u"link"_s, values.link},
            {u"keys"_s, countText(values.keys)},
            {u"missing"_s, countText(values.missing)}};
}

QString russianText(NotificationKind kind)
{
    const auto opening = kind == NotificationKind::Delivered
        ? u"Оплата получена, подписка готова.\n"_s
        : u"Оплата получена, подписка продлена.\n"_s;
    return opening
        + u"\n"
          "Тариф: {tariff}\n"
          "Действует до: {expires}\n"
          "Серверов: {keys}\n"
          "\n"
          "Ссылка на подписку: {link}\n"
          "\n"
          "Ещё серверов: {missing}. Они появятся в подписке сами, как только станут доступны."_s;
}

QString englishText(NotificationKind kind)
{
    const auto opening = kind == NotificationKind::Delivered
        ? u"Your payment has arrived, and the subscription is ready.\n"_s
        : u"Your payment has arrived, and the subscription is extended.\n"_s;
    return opening
        + u"\n"
          "Tariff: {tariff}\n"
          "Valid until: {expires}\n"
          "Servers: {keys}\n"
          "\n"
          "The link of your subscription: {link}\n"
          "\n"
          "Servers to follow: {missing}. They appear in the subscription by themselves."_s;
}

} // namespace

QStringList notificationPlaceholders()
{
    QStringList names;
    for (const auto &[name, value] : placeholderValues({}))
        names += name;
    return names;
}

QString defaultNotification(NotificationKind kind, QLocale::Language language)
{
    return language == QLocale::Russian ? russianText(kind) : englishText(kind);
}

Result<QString> writeNotification(const QString &text, const NotificationValues &values)
{
    return TextTemplate::fill(text, placeholderValues(values));
}

} // namespace VeilDesk
