#include "network/async/cancellation.h"

namespace VeilDesk {

class Cancellation::State final : public QObject
{
    Q_OBJECT

public:
    [[nodiscard]] bool isRequested() const { return m_requested; }

    void request()
    {
        if (std::exchange(m_requested, true))
            return;
        emit requested();
    }

signals:
    void requested();

private:
    bool m_requested = false;
};

bool Cancellation::isRequested() const
{
    return m_state && m_state->isRequested();
}

void Cancellation::onRequested(QObject *context, std::function<void()> reaction) const
{
    if (!m_state)
        return;
    if (m_state->isRequested()) {
        reaction();
        return;
    }
    QObject::connect(m_state.get(), &State::requested, context, std::move(reaction));
}

CancellationSource::CancellationSource()
{
    m_cancellation.m_state = std::make_shared<Cancellation::State>();
}

CancellationSource::CancellationSource(const Cancellation &parent)
    : CancellationSource()
{
    auto *state = m_cancellation.m_state.get();
    parent.onRequested(state, [state] { state->request(); });
}

Cancellation CancellationSource::cancellation() const
{
    return m_cancellation;
}

void CancellationSource::cancel()
{
    // A reaction may destroy this source.
    const auto state = m_cancellation.m_state;
    state->request();
}

} // namespace VeilDesk

#include "cancellation.moc"
