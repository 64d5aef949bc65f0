#pragma once

#include "models/domain/accesskey.h"
#include "models/domain/link.h"
#include "models/domain/result.h"
#include "models/domain/server.h"
#include "models/storage/connection.h"

#include <optional>
#include <span>
#include <vector>

namespace VeilDesk {

/// The links of many keys, as far as the database knows them.
struct KeyLinks
{
    struct Problem
    {
        AccessKey key;
        Error error;
    };

    QString text; ///< One link per line, in the order of the keys.
    qint64 count = 0;
    std::vector<Problem> problems; ///< Keys without a link that may be handed out.
};

/// The link in its canonical form, unless it would keep the customer from connecting (D3).
[[nodiscard]] Result<QString> presentable(const ShareLink &link);

/// The link that the database holds, for the server's address; nothing when it holds none.
[[nodiscard]] std::optional<Result<QString>> storedLink(const AccessKey &key, const Server &server);

[[nodiscard]] Result<KeyLinks> collectLinks(const Connection &connection,
                                            std::span<const KeyId> keys);

} // namespace VeilDesk
