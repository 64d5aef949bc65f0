#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace VeilDesk {

/// A key as a simulated server stores it; each dialect shows the part that it knows.
struct SimulatedKey
{
    QString uuid; ///< The VLESS id, lower case.
    QString id; ///< keys-apikey: the key's own id, never used again.
    int number = 0; ///< keys-bearer: `key_id`, used again once the newest key is gone.
    QString name;
    QString email;
    int level = 0;
    int port = 0; ///< keys-apikey: 10001…10100.
    QDateTime createdAt; ///< UTC.
    qint64 uplinkBytes = 0;
    qint64 downlinkBytes = 0;

    /// JSON null for a key without a name, which keys-bearer tells from an empty one.
    [[nodiscard]] QJsonValue nameJson() const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static SimulatedKey fromJson(const QJsonObject &json);
};

} // namespace VeilDesk
