#include "network/http/httpclient.h"

#include "network/http/httpcall.h"

#include <QNetworkProxy>

namespace VeilDesk {

using namespace Qt::StringLiterals;

HttpClient::HttpClient(HttpSettings settings)
    : m_settings(std::move(settings))
{
    m_settings.baseUrl.setUserInfo({});
    m_manager.setProxy(QNetworkProxy::NoProxy);
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

QCoro::Task<Result<RemoteAnswer>> HttpClient::send(RemoteRequest request, Cancellation cancellation)
{
    if (cancellation.isRequested())
        co_return failure(ErrorKind::Cancelled, u"Cancelled before the request was sent."_s);
    HttpCall call(m_settings);
    call.start(m_manager, request);
    cancellation.onRequested(&call, [&call] { call.cancel(); });
    while (!call.isFinished())
        co_await call.finished();
    co_return call.takeResult();
}

} // namespace VeilDesk
