#pragma once

#include "models/domain/notificationtext.h"
#include "models/storage/connection.h"

#include <vector>

/// The operator's own texts of messages. They are kept in the database, so that every VeilDesk on
/// it writes the same.
namespace VeilDesk::NotificationTextRepository {

/// The operator's, else the program's own.
[[nodiscard]] Result<QString> load(const Connection &connection, NotificationKind kind,
                                   QLocale::Language language);

/// Of every kind in every language.
[[nodiscard]] Result<std::vector<NotificationTemplate>> loadAll(const Connection &connection);

/// The program's own text is not stored.
[[nodiscard]] Result<> save(Transaction &transaction, const NotificationTemplate &text);

} // namespace VeilDesk::NotificationTextRepository
