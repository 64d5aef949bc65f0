#pragma once

#include "models/domain/result.h"
#include "tests/support/httpmessage.h"

namespace VeilDesk {

/// The answers of the framework that both keys-* servers are written with.
namespace FastApi {

/// {"detail": text}
[[nodiscard]] HttpResponse detail(int status, const QString &text);
/// 422 with an array; `location` is where in the request, as in ["body", "name"].
[[nodiscard]] HttpResponse invalid(const QString &type, const QJsonArray &location,
                                   const QString &message, const QJsonValue &input);
/// 307 to the same path without its trailing slash.
[[nodiscard]] HttpResponse slashRedirect(const HttpRequest &request);
/// The body as an object, or the answer that refuses it.
[[nodiscard]] tl::expected<QJsonObject, HttpResponse> readObject(const HttpRequest &request);

} // namespace FastApi

} // namespace VeilDesk
