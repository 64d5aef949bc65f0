#pragma once

#include <QString>

namespace VeilDesk {

/// Makes a database of the bot, adopted, with that many keys: five of each subscription, on 25
/// servers, some of them VeilDesk's own. Ends the program on a failure.
void makeLargeDatabase(const QString &path, int keys);

} // namespace VeilDesk
