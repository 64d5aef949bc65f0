#include "tests/simulator/simulatorarguments.h"

#include <QCommandLineParser>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {{u"h"_s, u"help"_s}, u"Shows this text."_s},
        {u"port"_s, u"Port on 127.0.0.1; 0 (the default) takes any free one."_s, u"P"_s, u"0"_s},
        {u"dialect"_s, u"users, keys-apikey or keys-bearer (the default)."_s, u"D"_s,
         u"keys-bearer"_s},
        {u"api-key"_s, u"The key that clients must send; without it everybody is let in."_s,
         u"K"_s},
        {u"latency-ms"_s,
         u"Time from request to answer; the state changes after half of it. Default 0."_s, u"N"_s,
         u"0"_s},
        {u"tls"_s, u"Speaks TLS with a self-signed certificate and prints its SHA-256."_s},
        {u"state"_s, u"Keeps the keys in this file over restarts."_s, u"FILE"_s},
        {u"core"_s, u"Runs the real v2ray (package v2ray) behind the API and links to it."_s},
        {u"name"_s, u"A name for /__sim/state, to tell several simulators apart."_s, u"N"_s},
        {u"rate-limits"_s,
         u"keys-apikey: 5 creates, 10 deletes, 30 lists and 60 gets per minute, then 429."_s},
        {u"exit-with-stdin"_s, u"Ends when the standard input does."_s},
    });
}

Result<qint64> numberOf(const QCommandLineParser &parser, const QString &option, qint64 highest)
{
    bool isNumber = false;
    const qint64 number = parser.value(option).toLongLong(&isNumber);
    if (!isNumber || number < 0 || number > highest)
        return failure(ErrorKind::Invalid,
                       u"--%1 must be a number from 0 to %2, not \"%3\""_s.arg(
                           option, QString::number(highest), parser.value(option)));
    return number;
}

Result<SimulatorArguments> readOptions(const QCommandLineParser &parser)
{
    const auto port = numberOf(parser, u"port"_s, 65'535);
    if (!port)
        return failure(port.error());
    const auto latency = numberOf(parser, u"latency-ms"_s, 3'600'000);
    if (!latency)
        return failure(latency.error());
    const auto dialect = dialectFromName(parser.value(u"dialect"_s));
    if (!dialect)
        return failure(ErrorKind::Invalid,
                       u"--dialect must be users, keys-apikey or keys-bearer, not \"%1\""_s.arg(
                           parser.value(u"dialect"_s)));

    SimulatorArguments arguments;
    arguments.options.port = static_cast<quint16>(*port);
    arguments.options.latency = std::chrono::milliseconds(*latency);
    arguments.options.dialect = *dialect;
    arguments.options.apiKey = parser.value(u"api-key"_s).toUtf8();
    if (parser.isSet(u"tls"_s))
        arguments.options.certificate = testCertificate();
    arguments.options.stateFile = parser.value(u"state"_s);
    arguments.options.name = parser.value(u"name"_s);
    arguments.options.hasRateLimits = parser.isSet(u"rate-limits"_s);
    arguments.options.hasCore = parser.isSet(u"core"_s);
    arguments.exitsWithStdin = parser.isSet(u"exit-with-stdin"_s);
    return arguments;
}

} // namespace

Result<SimulatorArguments> parseArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return failure(ErrorKind::Invalid, parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return failure(ErrorKind::Invalid,
                       u"unexpected argument \"%1\""_s.arg(parser.positionalArguments().first()));
    if (parser.isSet(u"rate-limits"_s) && parser.value(u"dialect"_s) != "keys-apikey"_L1)
        return failure(ErrorKind::Invalid, u"--rate-limits needs --dialect keys-apikey"_s);
    if (parser.isSet(u"help"_s)) {
        SimulatorArguments help;
        help.showsHelp = true;
        return help;
    }
    return readOptions(parser);
}

QString helpText()
{
    QCommandLineParser parser;
    addOptions(parser);
    parser.setApplicationDescription(
        u"A simulated V2Ray server for development, demonstrations and tests."_s);
    return parser.helpText()
        + u"\nFaults, for POST /__sim/faults as {\"on\": \"create|list|get|delete|link|health|"
          "traffic|any\", \"kind\": KIND, \"times\": N or -1, \"after_effect\": bool, …}:\n"_s
        + describeFaultKinds() + u'\n';
}

} // namespace VeilDesk
