#include "network/servers/panelidentification.h"

#include <array>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array foreignPaths{"/server"_L1, "/panel/api/server/status"_L1};

QCoro::Task<Result<RemoteAnswer>> ask(ServerApi *api, QString path, Cancellation cancellation)
{
    RemoteRequest request(HttpMethod::Get, path);
    // 3x-ui then says 401 instead of hiding behind a redirect.
    request.headers.emplace_back("X-Requested-With", "XMLHttpRequest");
    co_return co_await api->exchange(std::move(request), cancellation);
}

Error rootError(const Error &error)
{
    Error explained = error;
    if (error.kind() == ErrorKind::Connection && error.isRequestSent())
        explained.withDetail(error.detail()
                             + u" Remnawave does so when its reverse proxy is bypassed; it is not "
                               "supported."_s);
    return explained;
}

std::vector<Dialect> candidates(std::optional<Dialect> known)
{
    if (known)
        return {*known};
    return {Dialect::KeysBearer, Dialect::Users};
}

/// Whether the server is in trouble rather than another kind of server.
bool isTrouble(const RemoteAnswer &answer)
{
    return answer.status >= 500 || answer.status == 429;
}

} // namespace

QCoro::Task<Result<PanelFindings>> identifyPanel(ServerApi *open, ServerApi *authorised,
                                                 std::optional<Dialect> asked,
                                                 Cancellation cancellation)
{
    const auto root = co_await ask(open, u"/"_s, cancellation);
    if (!root)
        co_return failure(rootError(root.error()));
    PanelFindings findings;
    findings.evidence = classifyAnswer(u"/"_s, *root);
    if (!findings.evidence.foreignPanel.isEmpty())
        co_return findings;
    const auto known = asked ? asked : findings.evidence.dialect;
    for (const auto dialect : candidates(known)) {
        const auto path = listingPath(dialect);
        const auto listing = co_await ask(authorised, path, cancellation);
        if (!listing)
            co_return failure(listing.error());
        if (isTrouble(*listing))
            co_return failure(authorised->statusError(*listing));
        const auto evidence = classifyAnswer(path, *listing);
        if (!evidence.isConclusive() && (!known || listing->status == 404))
            continue;
        findings.evidence.foreignPanel = evidence.foreignPanel;
        findings.evidence.dialect = evidence.isConclusive() ? evidence.dialect : known;
        findings.listing = *listing;
        co_return findings;
    }
    for (const QString path : foreignPaths) {
        const auto answer = co_await ask(open, path, cancellation);
        if (!answer)
            co_return failure(answer.error());
        findings.evidence = classifyAnswer(path, *answer);
        if (findings.evidence.isConclusive())
            break;
    }
    co_return findings;
}

} // namespace VeilDesk
