#include "app/notifications/messageobstacles.h"

namespace VeilDesk {

namespace {

bool isSame(const std::optional<Error> &left, const std::optional<Error> &right)
{
    if (!left || !right)
        return left.has_value() == right.has_value();
    return left->kind() == right->kind() && left->detail() == right->detail();
}

} // namespace

void MessageObstacles::noteOnText(NotificationId id, const std::optional<Error> &error)
{
    const auto known = m_texts.find(id);
    if (isSame(known == m_texts.end() ? std::nullopt : std::optional(known->second), error))
        return;
    if (error)
        m_texts.insert_or_assign(id, *error);
    else
        m_texts.erase(known);
    emit changed();
}

void MessageObstacles::noteOnChannel(const std::optional<Error> &error)
{
    if (isSame(m_channel, error))
        return;
    m_channel = error;
    emit changed();
}

void MessageObstacles::clear()
{
    if (m_texts.empty() && !m_channel)
        return;
    m_texts.clear();
    m_channel.reset();
    emit changed();
}

std::optional<Error> MessageObstacles::find(NotificationId id) const
{
    const auto found = m_texts.find(id);
    return found == m_texts.end() ? m_channel : std::optional(found->second);
}

} // namespace VeilDesk
