#include "app/cli/arguments.h"

namespace VeilDesk::Cli {

using namespace Qt::StringLiterals;

OptionSpec flag(const QString &name, const QString &description)
{
    return {name, {}, description, ValueKind::Flag, false, {}};
}

OptionSpec text(const QString &name, const QString &valueName, const QString &description)
{
    return {name, valueName, description, ValueKind::Text, false, {}};
}

OptionSpec choice(const QString &name, const QStringList &choices, const QString &description)
{
    return {name, choices.join(u'|'), description, ValueKind::Text, false, choices};
}

OptionSpec integer(const QString &name, const QString &valueName, const QString &description)
{
    return {name, valueName, description, ValueKind::Integer, false, {}};
}

OptionSpec count(const QString &name, const QString &description)
{
    return {name, u"N"_s, description, ValueKind::Count, false, {}};
}

OptionSpec id(const QString &name, const QString &description)
{
    return {name, u"ID"_s, description, ValueKind::Id, false, {}};
}

OptionSpec required(OptionSpec spec)
{
    spec.required = true;
    return spec;
}

QString Arguments::text(const QString &name, const QString &fallback) const
{
    const auto values = m_values.value(name);
    return values.isEmpty() ? fallback : values.last();
}

std::optional<qint64> Arguments::integer(const QString &name) const
{
    const auto values = m_values.value(name);
    return values.isEmpty() ? std::nullopt : std::optional(values.last().toLongLong());
}

QStringList splitValues(ValueKind kind, const QStringList &words)
{
    return kind == ValueKind::Id ? words.join(u',').split(u',') : words;
}

QString valueComplaint(ValueKind kind, const QStringList &choices, const QString &value)
{
    bool isNumber = false;
    const auto number = value.toLongLong(&isNumber);
    if (kind == ValueKind::Integer && !isNumber)
        return u"\"%1\" is not a whole number"_s.arg(value);
    if (kind == ValueKind::Count && (!isNumber || number < 0))
        return u"\"%1\" is not a whole number from 0"_s.arg(value);
    if (kind == ValueKind::Id && (!isNumber || number < 1))
        return u"\"%1\" is not an id"_s.arg(value);
    if (!choices.isEmpty() && !choices.contains(value))
        return u"\"%1\" is none of %2"_s.arg(value, choices.join(u", "_s));
    return {};
}

} // namespace VeilDesk::Cli
