#include "tests/simulator/keystore.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QUuid>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

template <typename Value>
const SimulatedKey *findWhere(const std::vector<SimulatedKey> &keys, Value SimulatedKey::*member,
                              const Value &value)
{
    const auto found = std::find_if(keys.begin(), keys.end(), [member, &value](const auto &key) {
        return key.*member == value;
    });
    return found == keys.end() ? nullptr : &*found;
}

QString newUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

KeyStore::KeyStore(QString stateFile, QObject *parent)
    : QObject(parent)
    , m_stateFile(std::move(stateFile))
{ }

Result<> KeyStore::load()
{
    QFile file(m_stateFile);
    if (m_stateFile.isEmpty() || !file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage,
                       u"cannot read the state file %1: %2"_s.arg(m_stateFile, file.errorString()));

    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject() || !document[u"keys"_s].isArray())
        return failure(ErrorKind::Storage,
                       u"the state file %1 is not one of a simulator (%2); name another file"_s.arg(
                           m_stateFile, error.errorString()));
    const QJsonArray keys = document[u"keys"_s].toArray();
    for (const auto &key : keys)
        m_keys.push_back(SimulatedKey::fromJson(key.toObject()));
    return {};
}

const SimulatedKey *KeyStore::findByUuid(const QString &uuid) const
{
    return findWhere(m_keys, &SimulatedKey::uuid, uuid.toLower());
}

const SimulatedKey *KeyStore::findById(const QString &id) const
{
    return findWhere(m_keys, &SimulatedKey::id, id);
}

const SimulatedKey *KeyStore::findByNumber(int number) const
{
    return findWhere(m_keys, &SimulatedKey::number, number);
}

Result<SimulatedKey> KeyStore::add(SimulatedKey key)
{
    if (key.uuid.isEmpty())
        key.uuid = newUuid();
    key.uuid = key.uuid.toLower();
    if (findByUuid(key.uuid))
        return failure(ErrorKind::Conflict, u"a key with this uuid exists already"_s);
    key.id = newUuid();
    key.number = m_keys.empty() ? 1 : m_keys.back().number + 1;
    key.createdAt = QDateTime::currentDateTimeUtc();

    m_keys.push_back(key);
    if (auto saved = save(); !saved) {
        m_keys.pop_back();
        return failure(saved.error());
    }
    emit changed();
    return key;
}

Result<> KeyStore::remove(const QString &uuid)
{
    const auto found = findPosition(uuid);
    if (found == m_keys.end())
        return failure(ErrorKind::NotFound, u"no key has this uuid"_s);
    const SimulatedKey removed = *found;
    const auto next = m_keys.erase(found);
    if (auto saved = save(); !saved) {
        m_keys.insert(next, removed);
        return saved;
    }
    emit changed();
    return {};
}

Result<> KeyStore::setTraffic(const QString &uuid, qint64 uplinkBytes, qint64 downlinkBytes)
{
    const auto found = findPosition(uuid);
    if (found == m_keys.end())
        return failure(ErrorKind::NotFound, u"no key has this uuid"_s);
    found->uplinkBytes = uplinkBytes;
    found->downlinkBytes = downlinkBytes;
    return save();
}

std::vector<SimulatedKey>::iterator KeyStore::findPosition(const QString &uuid)
{
    return std::find_if(m_keys.begin(), m_keys.end(),
                        [wanted = uuid.toLower()](const auto &key) { return key.uuid == wanted; });
}

Result<> KeyStore::save() const
{
    if (m_stateFile.isEmpty())
        return {};
    QJsonArray array;
    for (const auto &key : m_keys)
        array.append(key.toJson());

    QSaveFile file(m_stateFile);
    const bool isWritten = file.open(QIODevice::WriteOnly)
        && file.write(QJsonDocument(QJsonObject{{u"keys"_s, array}}).toJson()) > 0 && file.commit();
    if (!isWritten)
        return failure(
            ErrorKind::Storage,
            u"cannot write the state file %1: %2"_s.arg(m_stateFile, file.errorString()));
    return {};
}

} // namespace VeilDesk
