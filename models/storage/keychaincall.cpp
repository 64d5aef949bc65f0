#include "models/storage/keychaincall.h"

#include <QUuid>

#include <qt6keychain/keychain.h>

#include <utility>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ServiceName = "VeilDesk"_L1;

Error lockedError(const QString &explanation)
{
    return {ErrorKind::SecretStoreLocked,
            u"The keychain is locked (%1); unlock the keyring and try again"_s.arg(explanation)};
}

} // namespace

KeychainCall::KeychainCall(Steps steps, std::chrono::milliseconds deadline, Answer answer,
                           QObject *parent)
    : QObject(parent)
    , m_steps(std::move(steps))
    , m_answer(std::move(answer))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &KeychainCall::answerDeadline);
    m_deadline.start(deadline);
}

KeychainCall::~KeychainCall()
{
    if (m_answer)
        m_answer(failure(ErrorKind::Cancelled, u"The keychain was closed"_s));
}

void KeychainCall::start()
{
    m_started = true;
    if (m_answer)
        m_steps(*this);
    else
        emit ended();
}

void KeychainCall::load(const QString &name)
{
    read(name, [this](const Outcome &outcome) {
        if (outcome.error == QKeychain::NoError)
            return answer(outcome.text);
        if (outcome.error != QKeychain::EntryNotFound)
            return answer(failure(toError(outcome)));
        proveOpen([this](const Result<> &open) {
            answer(open ? failure(ErrorKind::SecretMissing, u"The keychain has no such entry"_s)
                        : failure(open.error()));
        });
    });
}

void KeychainCall::save(const QString &name, const QString &secret)
{
    write(name, secret, [this](const Outcome &outcome) {
        if (outcome.error == QKeychain::NoError)
            return answer(QString());
        answer(failure(toError(outcome)));
    });
}

void KeychainCall::remove(const QString &name)
{
    erase(name, [this, name](const Outcome &outcome) {
        const bool isGone =
            outcome.error == QKeychain::NoError || outcome.error == QKeychain::EntryNotFound;
        if (!isGone)
            return answer(failure(toError(outcome)));
        confirmRemoved(name);
    });
}

/// A locked keychain claims to have deleted what it keeps.
void KeychainCall::confirmRemoved(const QString &name)
{
    read(name, [this](const Outcome &outcome) {
        if (outcome.error == QKeychain::NoError)
            return answer(failure(lockedError(u"the entry is still there after deleting it"_s)));
        if (outcome.error != QKeychain::EntryNotFound)
            return answer(failure(toError(outcome)));
        proveOpen([this](const Result<> &open) { answer(open.map([] { return QString(); })); });
    });
}

/// A locked keychain says "not found" for every entry, so only one that returns what was just
/// written is believed.
void KeychainCall::proveOpen(Proof next)
{
    const auto name = u"probe-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto readBack = [this, name, next](const Outcome &outcome) {
        const bool isOpen = outcome.error == QKeychain::NoError && outcome.text == name;
        // An entry that cannot be erased is harmless: it holds no secret.
        erase(name, [next, isOpen](const Outcome &) {
            next(isOpen ? Result<>()
                        : failure(lockedError(u"what was written cannot be read back"_s)));
        });
    };
    write(name, name, [this, name, next, readBack](const Outcome &outcome) {
        if (outcome.error != QKeychain::NoError)
            return next(failure(toError(outcome)));
        read(name, readBack);
    });
}

void KeychainCall::read(const QString &name, Continuation next)
{
    auto *job = new QKeychain::ReadPasswordJob(ServiceName);
    job->setKey(name);
    run(job, std::move(next));
}

void KeychainCall::write(const QString &name, const QString &secret, Continuation next)
{
    auto *job = new QKeychain::WritePasswordJob(ServiceName);
    job->setKey(name);
    job->setTextData(secret);
    run(job, std::move(next));
}

void KeychainCall::erase(const QString &name, Continuation next)
{
    auto *job = new QKeychain::DeletePasswordJob(ServiceName);
    job->setKey(name);
    run(job, std::move(next));
}

void KeychainCall::run(QKeychain::Job *job, Continuation next)
{
    m_job = job;
    connect(job, &QKeychain::Job::finished, this,
            [this, next = std::move(next)](const QKeychain::Job *finished) {
                m_job.clear();
                if (!m_answer) {
                    emit ended();
                    return;
                }
                const auto *reading = qobject_cast<const QKeychain::ReadPasswordJob *>(finished);
                next({finished->error(), finished->errorString(),
                      reading ? reading->textData() : QString()});
            });
    job->start();
}

void KeychainCall::answer(Result<QString> result)
{
    m_deadline.stop();
    std::exchange(m_answer, nullptr)(std::move(result));
    if (m_started && !m_job)
        emit ended();
}

void KeychainCall::answerDeadline()
{
    answer(failure(lockedError(u"it did not answer in time"_s)));
}

Error KeychainCall::toError(const Outcome &outcome)
{
    switch (outcome.error) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::CouldNotDeleteEntry:
        return lockedError(outcome.explanation);
    default:
        return {ErrorKind::SecretStoreMissing,
                u"No keychain is available (%1); install and start gnome-keyring or KWallet in "
                "this session, or keep the key in the database"_s.arg(outcome.explanation)};
    }
}

} // namespace VeilDesk
