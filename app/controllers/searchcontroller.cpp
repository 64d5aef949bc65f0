#include "app/controllers/searchcontroller.h"

#include "models/domain/fuzzymatch.h"
#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/keysmodel.h"
#include "ui/mainwindow.h"

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Of each kind; who needs more searches in the page's table.
constexpr int MostHits = 8;

SearchHit hitOf(const Server &server)
{
    return {SearchKind::Server, server.id.value, server.name, server.apiUrl, server.name};
}

SearchHit hitOf(const Tariff &tariff)
{
    return {SearchKind::Tariff, tariff.id.value, tariff.name,
            DisplayText::duration(tariff.duration) + u" · "_s + DisplayText::price(tariff.priceRub),
            tariff.name};
}

SearchHit hitOf(const Customer &customer)
{
    const auto id = QString::number(customer.id.value);
    return {SearchKind::Customer, customer.id.value, DisplayText::customerName(customer), id, id};
}

SearchHit hitOf(const AccessKey &key)
{
    constexpr int shownDigits = 8;
    const auto shortUuid = key.uuid.first(std::min<qsizetype>(shownDigits, key.uuid.size()));
    const auto name = key.email.isEmpty() ? shortUuid + u'…' : key.email;
    return {SearchKind::Key, key.id.value, name, KeysModel::serverText(key),
            key.email.isEmpty() ? shortUuid : key.email};
}

template <typename T>
void append(std::vector<SearchHit> &hits, const std::vector<T> &items)
{
    for (const auto &item : items)
        hits.push_back(hitOf(item));
}

/// The best of a table that is small enough to be matched as a whole.
template <typename T>
void appendMatches(std::vector<SearchHit> &hits, const QString &text, const std::vector<T> &items)
{
    struct Match
    {
        int score;
        SearchHit hit;
    };
    std::vector<Match> matches;
    for (const auto &item : items) {
        auto hit = hitOf(item);
        if (const auto score = matchScore(text, hit.title + u' ' + hit.subtitle))
            matches.push_back({*score, std::move(hit)});
    }
    std::ranges::stable_sort(matches, std::greater(), &Match::score);
    matches.resize(std::min<size_t>(matches.size(), MostHits));
    std::ranges::transform(matches, std::back_inserter(hits), &Match::hit);
}

} // namespace

SearchController::SearchController(Services &services, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_window(window)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(150ms);
    connect(&window, &MainWindow::searchRequested, this, &SearchController::request);
    connect(&m_pause, &QTimer::timeout, this, [this] { m_scope.spawn(search(m_text, m_stop)); });
}

QCoro::Task<> SearchController::shutDown()
{
    request({});
    co_await m_scope.drained();
}

void SearchController::request(const QString &text)
{
    m_text = text;
    m_stop.request();
    m_stop = QueryStop();
    if (text.isEmpty())
        m_pause.stop();
    else
        m_pause.start();
}

QCoro::Task<> SearchController::search(QString text, QueryStop stop)
{
    const auto hits = co_await find(text, stop);
    if (stop.isRequested())
        co_return;
    if (hits)
        m_window.showSearchHits(text, *hits);
    else
        m_window.showSearchFailure(text, hits.error());
}

QCoro::Task<Result<std::vector<SearchHit>>> SearchController::find(QString text, QueryStop stop)
{
    std::vector<SearchHit> hits;
    const auto servers = co_await m_services.servers().load();
    if (!servers)
        co_return failure(servers.error());
    appendMatches(hits, text, *servers);
    const auto tariffs = co_await m_services.catalog().loadTariffs();
    if (!tariffs)
        co_return failure(tariffs.error());
    appendMatches(hits, text, *tariffs);
    const auto customers = co_await findCustomers(text, stop);
    if (!customers)
        co_return failure(customers.error());
    append(hits, *customers);
    KeyFilter keyFilter;
    keyFilter.search = text;
    keyFilter.limit = MostHits;
    const auto keys = co_await m_services.keys().search(std::move(keyFilter), stop);
    if (!keys)
        co_return failure(keys.error());
    append(hits, *keys);
    co_return hits;
}

QCoro::Task<Result<std::vector<Customer>>> SearchController::findCustomers(QString text,
                                                                           QueryStop stop)
{
    if (m_services.missing().contains(DatabaseFeature::Users))
        co_return std::vector<Customer>();
    CustomerFilter filter;
    filter.search = std::move(text);
    filter.limit = MostHits;
    co_return co_await m_services.catalog().loadCustomers(std::move(filter), stop);
}

} // namespace VeilDesk
