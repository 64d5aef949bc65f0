#pragma once

#include <QByteArray>
#include <QIODevice>

namespace VeilDesk {

/// A request body that can be read only once. QNetworkAccessManager silently repeats a request
/// whose connection ended before the answer; it must not do that to a create (D6), and cannot
/// with a body that does not rewind.
class OneShotBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotBody(const QByteArray &data, QObject *parent = nullptr);

    /// Whether any byte was taken, that is, the request is on its way.
    [[nodiscard]] bool wasRead() const { return m_position > 0; }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override;
    [[nodiscard]] qint64 bytesAvailable() const override;
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    QByteArray m_data;
    qint64 m_position = 0;
};

} // namespace VeilDesk
