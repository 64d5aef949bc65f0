#pragma once

#include "models/domain/result.h"
#include "tests/simulator/simulatedkey.h"

#include <QObject>

#include <vector>

namespace VeilDesk {

/// The keys of one simulated server, in memory and, when a file is named, also there: it is
/// replaced as a whole at each change, so a killed simulator loses nothing it answered.
class KeyStore final : public QObject
{
    Q_OBJECT

public:
    /// An empty name keeps the keys in memory alone.
    explicit KeyStore(QString stateFile = {}, QObject *parent = nullptr);

    /// Reads the state file if there is one.
    [[nodiscard]] Result<> load();

    [[nodiscard]] const std::vector<SimulatedKey> &keys() const { return m_keys; }
    /// Valid until the next change; null when there is none.
    [[nodiscard]] const SimulatedKey *findByUuid(const QString &uuid) const;
    [[nodiscard]] const SimulatedKey *findById(const QString &id) const;
    [[nodiscard]] const SimulatedKey *findByNumber(int number) const;

    /// Stores the key under a new id, number and time, and a new uuid unless it has one.
    [[nodiscard]] Result<SimulatedKey> add(SimulatedKey key);
    [[nodiscard]] Result<> remove(const QString &uuid);
    [[nodiscard]] Result<> setTraffic(const QString &uuid, qint64 uplinkBytes,
                                      qint64 downlinkBytes);

signals:
    /// A key came or went.
    void changed();

private:
    [[nodiscard]] std::vector<SimulatedKey>::iterator findPosition(const QString &uuid);
    [[nodiscard]] Result<> save() const;

    QString m_stateFile;
    std::vector<SimulatedKey> m_keys;
};

} // namespace VeilDesk
