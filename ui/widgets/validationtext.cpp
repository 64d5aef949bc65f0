#include "ui/widgets/validationtext.h"

#include <QCoreApplication>

namespace VeilDesk {

QString validationText(const Error &error)
{
    // Only for the translators' tool: the sentences come from models/domain.
    [[maybe_unused]] static constexpr const char *sentences[] = {
        QT_TRANSLATE_NOOP("VeilDesk::Validation", "A server needs a name of 1 to 256 characters"),
        QT_TRANSLATE_NOOP("VeilDesk::Validation",
                          "The address is not an http or https URL with a host name"),
        QT_TRANSLATE_NOOP("VeilDesk::Validation", "The server's API key is missing"),
        QT_TRANSLATE_NOOP("VeilDesk::Validation", "The capacity must be at least 1 key"),
        QT_TRANSLATE_NOOP("VeilDesk::Validation", "The fingerprint must be 64 hexadecimal digits"),
        QT_TRANSLATE_NOOP("VeilDesk::Validation", "The WebSocket path must start with \"/\""),
        QT_TRANSLATE_NOOP("VeilDesk::Validation", "The domain is not a host name"),
        QT_TRANSLATE_NOOP("VeilDesk::Validation", "A tariff needs a name of 1 to 256 characters"),
        QT_TRANSLATE_NOOP("VeilDesk::Validation", "A tariff lasts from 1 second to 10 years"),
        QT_TRANSLATE_NOOP("VeilDesk::Validation", "A tariff costs from 0 to 1,000,000 roubles"),
        QT_TRANSLATE_NOOP("VeilDesk::Validation",
                          "The traffic allowance is 0 (unlimited) or a number of MiB"),
        QT_TRANSLATE_NOOP("VeilDesk::Validation", "A Telegram id is a positive whole number"),
        QT_TRANSLATE_NOOP("VeilDesk::Validation", "A username has at most 256 characters"),
        QT_TRANSLATE_NOOP("VeilDesk::Validation", "A key can be extended by 1 second to 50 years"),
        QT_TRANSLATE_NOOP("VeilDesk::Validation",
                          "The new end lies in the past; revoke the key to end it"),
        QT_TRANSLATE_NOOP("VeilDesk::Validation", "The new end lies beyond the year 2099"),
        QT_TRANSLATE_NOOP("VeilDesk::Validation", "A payment needs an id"),
        QT_TRANSLATE_NOOP("VeilDesk::Validation", "The amount is from 0.01 to 1,000,000"),
        QT_TRANSLATE_NOOP("VeilDesk::Validation",
                          "The e-mail is not an address like name@example.com"),
    };
    return QCoreApplication::translate("VeilDesk::Validation", error.detail().toUtf8().constData());
}

} // namespace VeilDesk
