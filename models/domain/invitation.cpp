#include "models/domain/invitation.h"

#include "models/domain/texttemplate.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

struct Placeholder
{
    QLatin1StringView name;
    QString Invitation::*value;
};

constexpr std::array placeholders{
    Placeholder{"name"_L1, &Invitation::name},
    Placeholder{"server"_L1, &Invitation::server},
    Placeholder{"expires"_L1, &Invitation::expires},
    Placeholder{"link"_L1, &Invitation::link},
};

} // namespace

QStringList invitationPlaceholders()
{
    QStringList names;
    for (const auto &placeholder : placeholders)
        names += placeholder.name;
    return names;
}

QString defaultInvitation(QLocale::Language language)
{
    if (language == QLocale::Russian)
        return u"Здравствуйте, {name}!\n"
               "\n"
               "Ваш ключ для сервера «{server}»:\n"
               "\n"
               "{link}\n"
               "\n"
               "Он действует до {expires}.\n"
               "\n"
               "Как подключиться: установите приложение, которое понимает такие ссылки, "
               "скопируйте ссылку целиком и добавьте её в приложение из буфера обмена. "
               "Никому не пересылайте ссылку: она только ваша."_s;
    return u"Hello {name},\n"
           "\n"
           "your key for the server “{server}”:\n"
           "\n"
           "{link}\n"
           "\n"
           "It works until {expires}.\n"
           "\n"
           "To connect: install an app that understands such links, copy the whole link and add "
           "it to the app from the clipboard. Keep the link to yourself: it is yours alone."_s;
}

Result<QString> writeInvitation(const QString &text, const Invitation &invitation)
{
    std::vector<TextTemplate::Value> values;
    for (const auto &[name, value] : placeholders)
        values.emplace_back(name, invitation.*value);
    return TextTemplate::fill(text, values);
}

QString invitationDate(std::optional<Timestamp> expiresAt, QLocale::Language language)
{
    if (!expiresAt || !knownTime(*expiresAt) || isUnlimited(*expiresAt))
        return {};
    return QLocale(language).toString(toDateTime(*expiresAt).toLocalTime().date(), u"d MMMM yyyy");
}

} // namespace VeilDesk
