#include "app/provisioning/processidentity.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStringList>
#include <QUuid>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QString bootId()
{
    QFile file(u"/proc/sys/kernel/random/boot_id"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).trimmed()
                                          : QString();
}

QString pidNamespace()
{
    return QFileInfo(u"/proc/self/ns/pid"_s).symLinkTarget().section(u'[', 1).chopped(1);
}

/// Clock ticks after boot; empty when there is no such process, or only its unreaped remains.
QString startTime(qint64 pid)
{
    constexpr qsizetype stateField = 0;
    constexpr qsizetype startField = 19;
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    // The process's name may contain spaces and parentheses, so fields count from its end.
    const auto text = QString::fromLatin1(file.readAll());
    const auto fields = text.mid(text.lastIndexOf(u')') + 2).split(u' ');
    const auto state = fields.value(stateField);
    return state == u'Z' || state == u'X' ? QString() : fields.value(startField);
}

QString place()
{
    return bootId() + u'/' + pidNamespace();
}

} // namespace

QString processIdentity()
{
    const auto pid = QCoreApplication::applicationPid();
    const auto unique = QUuid::createUuid().toString(QUuid::Id128);
    return QStringList{place(), QString::number(pid), startTime(pid), unique}.join(u':');
}

OwnerState ownerState(const QString &identity)
{
    const auto parts = identity.split(u':');
    constexpr qsizetype partCount = 4;
    if (parts.size() != partCount || bootId().isEmpty() || parts[0] != place())
        return OwnerState::OutOfSight;
    return startTime(parts[1].toLongLong()) == parts[2] ? OwnerState::Running : OwnerState::Gone;
}

OwnerPlace ownerPlace(const QString &identity)
{
    switch (ownerState(identity)) {
    case OwnerState::Running:
        return identity.section(u':', 1, 1).toLongLong() == QCoreApplication::applicationPid()
            ? OwnerPlace::ThisProcess
            : OwnerPlace::ThisComputer;
    case OwnerState::Gone:
        return OwnerPlace::Gone;
    case OwnerState::OutOfSight:
        return OwnerPlace::OutOfSight;
    }
    Q_UNREACHABLE();
}

} // namespace VeilDesk
