#include "app/windowarguments.h"

#include <QCommandLineParser>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"Administration of V2Ray access services."_s);
    parser.addOptions({
        {{u"h"_s, u"help"_s}, u"Shows this text."_s},
        {{u"v"_s, u"version"_s}, u"Shows the version."_s},
        {u"db"_s, u"The database to open."_s, u"FILE"_s},
        {u"read-only"_s, u"Opens the database without changing one byte of it."_s},
        {u"demo"_s, u"Simulated servers and a database of their own, gone when it is closed."_s},
        {u"lang"_s, u"ru or en."_s, u"LANGUAGE"_s},
        {u"theme"_s, u"light, dark or system."_s, u"THEME"_s},
    });
}

Result<QString> choice(const QCommandLineParser &parser, const QString &option,
                       const QStringList &allowed)
{
    const auto value = parser.value(option);
    if (value.isEmpty() || allowed.contains(value))
        return value;
    return failure(ErrorKind::Invalid,
                   u"--%1 must be %2, not \"%3\""_s.arg(option, allowed.join(u" or "_s), value));
}

} // namespace

Result<WindowArguments> parseArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return failure(ErrorKind::Invalid, parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return failure(ErrorKind::Invalid,
                       u"unexpected argument \"%1\""_s.arg(parser.positionalArguments().first()));
    const auto language = choice(parser, u"lang"_s, {u"ru"_s, u"en"_s});
    if (!language)
        return failure(language.error());
    const auto theme = choice(parser, u"theme"_s, {u"light"_s, u"dark"_s, u"system"_s});
    if (!theme)
        return failure(theme.error());

    WindowArguments result;
    result.databasePath = parser.value(u"db"_s);
    result.readOnly = parser.isSet(u"read-only"_s);
    result.demo = parser.isSet(u"demo"_s);
    result.language = *language;
    result.theme = *theme;
    if (parser.isSet(u"help"_s))
        // Without an application, which would need a display, Qt does not know its name.
        result.information = parser.helpText().replace(u"<executable_name>"_s, u"veildesk"_s);
    else if (parser.isSet(u"version"_s))
        result.information = QStringLiteral("VeilDesk " VEILDESK_VERSION "\n");
    if (result.demo && !result.databasePath.isEmpty())
        return failure(ErrorKind::Invalid, u"--demo brings its own database: leave out --db"_s);
    return result;
}

} // namespace VeilDesk
