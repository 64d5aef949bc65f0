#include "models/storage/csvfile.h"

#include "models/domain/csv.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

CsvFile::CsvFile(const QString &path)
    : m_file(path)
{ }

Result<> CsvFile::open(const QStringList &titles)
{
    if (!m_file.open(QSaveFile::WriteOnly) || m_file.write(CsvMark.data(), CsvMark.size()) < 0)
        return failure(fileError());
    return write(titles);
}

Result<> CsvFile::write(const QStringList &cells)
{
    m_file.write(csvRecord(cells));
    // A full disk shows when the buffer goes out, which need not be this very record's.
    if (m_file.error() != QFileDevice::NoError)
        return failure(fileError());
    return {};
}

Result<> CsvFile::commit()
{
    if (!m_file.commit())
        return failure(fileError());
    return {};
}

Error CsvFile::fileError() const
{
    const auto kind =
        m_file.error() == QFileDevice::ResourceError ? ErrorKind::DatabaseFull : ErrorKind::Storage;
    return {kind, u"%1 cannot be written: %2"_s.arg(m_file.fileName(), m_file.errorString())};
}

} // namespace VeilDesk
