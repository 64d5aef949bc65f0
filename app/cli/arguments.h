#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <iterator>
#include <optional>
#include <vector>

namespace VeilDesk::Cli {

enum class ValueKind {
    Flag,
    Text,
    Integer,
    Count, ///< A whole number that is not negative.
    Id, ///< A positive whole number.
};

/// One option of a command, as parsing checks it and the help describes it.
struct OptionSpec
{
    QString name; ///< Without the leading dashes.
    QString valueName; ///< Empty for a flag.
    QString description;
    ValueKind kind = ValueKind::Flag;
    bool required = false;
    QStringList choices; ///< Of a text; empty: any.
};

[[nodiscard]] OptionSpec flag(const QString &name, const QString &description);
[[nodiscard]] OptionSpec text(const QString &name, const QString &valueName,
                              const QString &description);
[[nodiscard]] OptionSpec choice(const QString &name, const QStringList &choices,
                                const QString &description);
[[nodiscard]] OptionSpec integer(const QString &name, const QString &valueName,
                                 const QString &description);
[[nodiscard]] OptionSpec count(const QString &name, const QString &description);
/// May be given several times, and several ids may be joined with commas.
[[nodiscard]] OptionSpec id(const QString &name, const QString &description);
[[nodiscard]] OptionSpec required(OptionSpec spec);

/// What a command's words mean: every value has passed the check of its kind.
class Arguments
{
public:
    void set(const QString &name, const QStringList &values) { m_values.insert(name, values); }
    void setPositionals(const QStringList &values) { m_positionals = values; }

    [[nodiscard]] bool has(const QString &name) const { return m_values.contains(name); }
    /// Of several the last; the fallback when there is none.
    [[nodiscard]] QString text(const QString &name, const QString &fallback = {}) const;
    [[nodiscard]] std::optional<qint64> integer(const QString &name) const;

    /// All values of an id option.
    template <typename IdType>
    [[nodiscard]] std::vector<IdType> ids(const QString &name) const
    {
        return toIds<IdType>(m_values.value(name));
    }
    template <typename IdType>
    [[nodiscard]] std::optional<IdType> id(const QString &name) const
    {
        const auto all = ids<IdType>(name);
        return all.empty() ? std::nullopt : std::optional(all.back());
    }

    [[nodiscard]] const QStringList &positionals() const { return m_positionals; }
    template <typename IdType>
    [[nodiscard]] std::vector<IdType> positionalIds() const
    {
        return toIds<IdType>(m_positionals);
    }

private:
    template <typename IdType>
    static std::vector<IdType> toIds(const QStringList &texts)
    {
        std::vector<IdType> result;
        std::ranges::transform(texts, std::back_inserter(result),
                               [](const QString &text) { return IdType{text.toLongLong()}; });
        return result;
    }

    QHash<QString, QStringList> m_values;
    QStringList m_positionals;
};

/// The single values in the option's words ("1,2" is two ids).
[[nodiscard]] QStringList splitValues(ValueKind kind, const QStringList &words);

/// What is wrong with a value of this kind; empty when nothing is.
[[nodiscard]] QString valueComplaint(ValueKind kind, const QStringList &choices,
                                     const QString &value);

} // namespace VeilDesk::Cli
