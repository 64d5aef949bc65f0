#pragma once

#include "models/domain/error.h"

#include <tl/expected.hpp>

namespace VeilDesk {

/// A value or the error that prevented it. Exceptions do not cross our functions.
template <typename T = void>
using Result = tl::expected<T, Error>;

/// `return failure(ErrorKind::Invalid, u"…"_s);`
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorKind kind, QString detail)
{
    return tl::unexpected(Error(kind, std::move(detail)));
}

[[nodiscard]] inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected(std::move(error));
}

} // namespace VeilDesk
