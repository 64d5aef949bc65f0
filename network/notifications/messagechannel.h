#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"

#include <QCoroTask>

#include <QString>

namespace VeilDesk {

/// Carries texts to customers. GUI thread; must outlive its calls.
class MessageChannel
{
    Q_DISABLE_COPY_MOVE(MessageChannel)

public:
    MessageChannel() = default;
    virtual ~MessageChannel() = default;

    /// Once, without asking again; notificationFault() tells what an error means. It cannot be
    /// cancelled: what is on its way must not end unknown because the program is closed.
    [[nodiscard]] virtual QCoro::Task<Result<>> send(CustomerId recipient, QString text) = 0;
};

} // namespace VeilDesk
