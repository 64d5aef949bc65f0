#pragma once

#include "models/domain/error.h"
#include "models/domain/notification.h"

#include <QObject>

#include <map>

namespace VeilDesk {

/// What keeps this program from sending messages at the moment: of one message that it has no text
/// to send, or of the channel, which every message meets.
class MessageObstacles final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageObstacles)

public:
    using QObject::QObject;

    /// Without an error, there is none any more.
    void noteOnText(NotificationId id, const std::optional<Error> &error);
    void noteOnChannel(const std::optional<Error> &error);
    void clear();

    /// The message's own comes before the channel's.
    [[nodiscard]] std::optional<Error> find(NotificationId id) const;

signals:
    /// Not for one that is told again.
    void changed();

private:
    std::map<NotificationId, Error> m_texts;
    std::optional<Error> m_channel;
};

} // namespace VeilDesk
