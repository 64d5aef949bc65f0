#include "network/http/oneshotbody.h"

#include <algorithm>

namespace VeilDesk {

OneShotBody::OneShotBody(const QByteArray &data, QObject *parent)
    : QIODevice(parent)
    , m_data(data)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool OneShotBody::atEnd() const
{
    return m_position == m_data.size();
}

qint64 OneShotBody::bytesAvailable() const
{
    return m_data.size() - m_position;
}

qint64 OneShotBody::readData(char *data, qint64 maxSize)
{
    if (atEnd())
        return -1;
    const qint64 size = std::min(maxSize, bytesAvailable());
    std::copy_n(m_data.constData() + m_position, size, data);
    m_position += size;
    return size;
}

qint64 OneShotBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace VeilDesk
