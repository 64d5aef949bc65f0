#include "tests/e2e/keychaindesktop.h"

#include "tests/models/storage/keychainsession.h"
#include "tests/support/v2rayprogram.h"

#include <csignal>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

void send(const QProcess &process, int signal)
{
    if (::kill(static_cast<pid_t>(process.processId()), signal) != 0)
        qFatal("%s gets no signal", qPrintable(process.program()));
}

} // namespace

KeychainDesktop::KeychainDesktop(const QString &home)
{
    startBus(home);
    startKeychain(home);
}

KeychainDesktop::~KeychainDesktop()
{
    for (auto *process : {&m_keychain, &m_bus}) {
        process->kill();
        process->waitForFinished();
    }
}

void KeychainDesktop::freeze() const
{
    send(m_keychain, SIGSTOP);
}

void KeychainDesktop::goOn() const
{
    send(m_keychain, SIGCONT);
}

void KeychainDesktop::startBus(const QString &home)
{
    endWithParent(m_bus);
    m_bus.setProcessEnvironment(Fixtures::sessionEnvironment(home));
    m_bus.start(u"dbus-daemon"_s,
                {u"--nofork"_s, u"--print-address=1"_s,
                 u"--config-file="_s + Fixtures::writeBusConfiguration(home)});
    if (!m_bus.waitForReadyRead())
        qFatal("%s", m_bus.readAllStandardError().constData());
    m_busAddress = QString::fromUtf8(m_bus.readLine().trimmed());
}

void KeychainDesktop::startKeychain(const QString &home)
{
    auto environment = Fixtures::sessionEnvironment(home);
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_busAddress);
    endWithParent(m_keychain);
    m_keychain.setProcessEnvironment(environment);
    m_keychain.start(u"gnome-keyring-daemon"_s,
                     {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
    if (!m_keychain.waitForStarted())
        qFatal("%s", qPrintable(m_keychain.errorString()));
    m_keychain.write("right");
    m_keychain.closeWriteChannel();
}

} // namespace VeilDesk
