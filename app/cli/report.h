#pragma once

#include "app/cli/exitcode.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>

namespace VeilDesk::Cli {

/// The error part of an answer.
struct Failure
{
    QString kind;
    QString message;
    QJsonObject details;
};

[[nodiscard]] Failure toFailure(const Error &error);

/// A command's answer: data for programs, and how people see it.
struct Report
{
    explicit Report(QJsonValue answer = QJsonValue::Undefined)
        : data(std::move(answer))
    { }

    /// The answer that is nothing but an error.
    [[nodiscard]] static Report failed(const Error &error);
    [[nodiscard]] static Report wrongUsage(const QString &message);

    QJsonValue data;
    QStringList columns; ///< Of the table; empty: all fields.
    QString text; ///< Shown to people instead of the data.
    ExitCode code = ExitCode::Done;
    std::optional<Failure> failure; ///< Whenever the code is not Done.
};

} // namespace VeilDesk::Cli
