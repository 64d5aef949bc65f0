#pragma once

#include "models/domain/result.h"

#include <QSaveFile>
#include <QStringList>

namespace VeilDesk {

/// A CSV file that appears whole or not at all: until commit() whatever stood at its path stays,
/// and without it nothing is left behind.
class CsvFile final
{
    Q_DISABLE_COPY_MOVE(CsvFile)

public:
    explicit CsvFile(const QString &path);

    [[nodiscard]] Result<> open(const QStringList &titles);
    [[nodiscard]] Result<> write(const QStringList &cells);
    [[nodiscard]] Result<> commit();

private:
    [[nodiscard]] Error fileError() const;

    QSaveFile m_file;
};

} // namespace VeilDesk
