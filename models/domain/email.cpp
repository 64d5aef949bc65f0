#include "models/domain/email.h"

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

QString customerEmail(const QString &buyerEmail, CustomerId customer, const QString &domain)
{
    const auto own = buyerEmail.trimmed();
    return own.isEmpty() ? u"user_%1@%2"_s.arg(customer.value).arg(domain) : own;
}

QString subscriptionEmail(CustomerId customer, SubscriptionId subscription, const QString &domain)
{
    return u"%1_subscription_%2@%3"_s.arg(customer.value).arg(subscription.value).arg(domain);
}

bool isEmail(const QString &text)
{
    constexpr qsizetype longest = 254;
    const auto at = text.indexOf(u'@');
    if (text.size() > longest || at < 1 || at + 1 >= text.size() || text.count(u'@') != 1)
        return false;
    return std::ranges::none_of(text, [](QChar c) {
        return c.isSpace() || c.category() == QChar::Other_Control
            || c.category() == QChar::Other_Format;
    });
}

} // namespace VeilDesk
