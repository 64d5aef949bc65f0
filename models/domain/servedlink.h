#pragma once

#include "models/domain/server.h"

namespace VeilDesk {

/// A key's stored link as the bot hands it out (spec/database 4.1): the first vless link of the
/// text with the server's host and name; port and parameters stay letter by letter. Empty where
/// the text has no such link.
[[nodiscard]] QString servedLink(const QString &stored, const Server &server);

} // namespace VeilDesk
