#include "models/domain/invitation.h"

#include <QRegularExpression>

#include <algorithm>

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

const Placeholder *findPlaceholder(QStringView name)
{
    const auto found = std::ranges::find_if(
        placeholders, [name](const Placeholder &each) { return name == each.name; });
    return found == placeholders.end() ? nullptr : &*found;
}

/// A word in braces; any other brace is text.
const QRegularExpression &placeholderPattern()
{
    static const QRegularExpression pattern(u"\\{(\\w+)\\}"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

/// Nothing when a value is missing.
std::optional<QString> writeLine(const QString &line, const Invitation &invitation)
{
    QString written;
    qsizetype end = 0;
    for (const auto &match : placeholderPattern().globalMatch(line)) {
        const auto &value = invitation.*findPlaceholder(match.capturedView(1))->value;
        if (value.isEmpty())
            return std::nullopt;
        written += line.sliced(end, match.capturedStart() - end) + value;
        end = match.capturedEnd();
    }
    return written + line.sliced(end);
}

/// Where a line was left out, one empty line is enough.
void appendLine(QStringList &lines, const QString &line)
{
    const bool isSecondBlank = line.isEmpty() && (lines.isEmpty() || lines.last().isEmpty());
    if (!isSecondBlank)
        lines += line;
}

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

QStringList unknownPlaceholders(const QString &text)
{
    QStringList unknown;
    for (const auto &match : placeholderPattern().globalMatch(text)) {
        if (!findPlaceholder(match.capturedView(1)))
            unknown += match.captured(1);
    }
    unknown.removeDuplicates();
    return unknown;
}

Result<QString> writeInvitation(const QString &text, const Invitation &invitation)
{
    if (const auto unknown = unknownPlaceholders(text); !unknown.isEmpty())
        return failure(ErrorKind::Invalid,
                       u"The invitation names %1, which stands for nothing; use %2"_s.arg(
                           unknown.join(u", "_s), invitationPlaceholders().join(u", "_s)));
    QStringList lines;
    for (const auto &line : text.split(u'\n')) {
        if (const auto written = writeLine(line, invitation))
            appendLine(lines, *written);
    }
    return lines.join(u'\n').trimmed();
}

QString invitationDate(std::optional<Timestamp> expiresAt, QLocale::Language language)
{
    if (!expiresAt || isUnlimited(*expiresAt))
        return {};
    return QLocale(language).toString(toDateTime(*expiresAt).toLocalTime().date(), u"d MMMM yyyy");
}

} // namespace VeilDesk
