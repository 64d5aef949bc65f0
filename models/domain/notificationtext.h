#pragma once

#include "models/domain/notification.h"
#include "models/domain/result.h"

#include <QLocale>
#include <QStringList>

#include <array>

namespace VeilDesk {

/// What the placeholders of a message stand for; what is not known is empty or 0.
struct NotificationValues
{
    QString name; ///< The customer's.
    QString tariff;
    QString expires;
    QString link; ///< Of the subscription.
    int keys = 0;
    int missing = 0;
};

/// A text with placeholders, before a customer's values are put into it.
struct NotificationTemplate
{
    NotificationKind kind;
    QLocale::Language language;
    QString text;

    bool operator==(const NotificationTemplate &) const = default;
};

/// Telegram takes no longer message, counted in UTF-16.
inline constexpr int LongestNotification = 4096;

/// There is a text of each kind for each of them.
inline constexpr std::array NotificationLanguages{QLocale::English, QLocale::Russian};
inline constexpr std::array NotificationKinds{NotificationKind::Delivered,
                                              NotificationKind::Renewed};

/// "name", "tariff", "expires", "link", "keys" and "missing"; a text writes them in braces.
[[nodiscard]] QStringList notificationPlaceholders();

[[nodiscard]] QString defaultNotification(NotificationKind kind, QLocale::Language language);

/// Puts the values into the text. A line with a placeholder whose value is not known is left out.
[[nodiscard]] Result<QString> writeNotification(const QString &text,
                                                const NotificationValues &values);

} // namespace VeilDesk
