#pragma once

#include "models/domain/result.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <functional>

namespace QKeychain {
class Job;
} // namespace QKeychain

namespace VeilDesk {

/// One use of the keychain, which may take several of its jobs. Answers exactly once, within the
/// deadline; a job that is still running then is left to end by itself, because deleting it would
/// crash.
class KeychainCall final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeychainCall)

public:
    using Answer = std::function<void(Result<QString>)>;
    using Steps = std::function<void(KeychainCall &)>;

    /// The deadline runs from now on, the steps from start() on.
    KeychainCall(Steps steps, std::chrono::milliseconds deadline, Answer answer,
                 QObject *parent = nullptr);
    ~KeychainCall() override;

    void start();

    void load(const QString &name);
    void save(const QString &name, const QString &secret);
    void remove(const QString &name);

signals:
    /// It was started, has answered, and no job of it is running.
    void ended();

private:
    struct Outcome
    {
        int error = 0; ///< QKeychain::Error
        QString explanation;
        QString text;
    };
    using Continuation = std::function<void(const Outcome &)>;
    /// Goes on with nothing, or with the reason why the keychain cannot be believed.
    using Proof = std::function<void(const Result<> &)>;

    void read(const QString &name, Continuation next);
    void write(const QString &name, const QString &secret, Continuation next);
    void erase(const QString &name, Continuation next);
    void run(QKeychain::Job *job, Continuation next);

    void proveOpen(Proof next);
    void confirmRemoved(const QString &name);
    void answer(Result<QString> result);
    void answerDeadline();
    [[nodiscard]] static Error toError(const Outcome &outcome);

    Steps m_steps;
    Answer m_answer; ///< Empty once it was called.
    QTimer m_deadline;
    bool m_started = false;
    QPointer<QKeychain::Job> m_job;
};

} // namespace VeilDesk
