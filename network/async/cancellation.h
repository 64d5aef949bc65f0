#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace VeilDesk {

/// The receiving end of a request to stop: cheap to copy, passed to every remote call and sleep.
/// A default-constructed one never asks. GUI thread only.
class Cancellation
{
public:
    Cancellation() = default;

    [[nodiscard]] bool isRequested() const;

    /// Calls `reaction` once when the request comes, unless `context` is gone by then; at once
    /// when it has come already.
    void onRequested(QObject *context, std::function<void()> reaction) const;

private:
    friend class CancellationSource;
    class State;
    std::shared_ptr<State> m_state;
};

/// The asking end. A child source is asked together with its parent.
class CancellationSource
{
public:
    CancellationSource();
    explicit CancellationSource(const Cancellation &parent);

    [[nodiscard]] Cancellation cancellation() const;
    void cancel();

private:
    Cancellation m_cancellation;
};

} // namespace VeilDesk
