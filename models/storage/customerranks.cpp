#include "models/storage/customerranks.h"

#include "models/storage/customername.h"

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// As SQLite's NOCASE, by which everything else is ordered: ASCII only.
void foldCase(std::string &name)
{
    std::ranges::transform(name, name.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
}

Result<std::vector<NamedId>> loadNames(const Connection &connection)
{
    if (!connection.capabilities().hasTable(u"users"_s))
        return std::vector<NamedId>();
    const TableColumns user(connection.capabilities(), "users"_L1, "u"_L1);
    auto named = collectNames(connection,
                              u"SELECT u.user_id, %1 FROM users AS u"_s.arg(customerNameSql(user)));
    if (named) {
        for (auto &customer : *named)
            foldCase(customer.name);
    }
    return named;
}

struct NameLess
{
    Qt::SortOrder direction = Qt::AscendingOrder;

    bool operator()(const NamedId &a, const NamedId &b) const
    {
        return direction == Qt::AscendingOrder ? a.name < b.name : b.name < a.name;
    }
};

/// Keeps those who come before the customer in the place that ends the first ones, so that nobody
/// of the same name is left out.
void keepFirst(std::vector<NamedId> &customers, const NameLess &less)
{
    constexpr std::ptrdiff_t count = 4096;
    if (std::ssize(customers) <= count)
        return;
    const auto end = customers.begin() + count;
    std::ranges::nth_element(customers, end, less);
    const auto last = *end;
    std::erase_if(customers, [&](const NamedId &customer) { return !less(customer, last); });
}

} // namespace

Result<CustomerRanks> CustomerRanks::load(const Connection &connection, Qt::SortOrder direction)
{
    auto customers = loadNames(connection);
    if (!customers)
        return failure(customers.error());
    return CustomerRanks(std::move(*customers), direction);
}

Result<CustomerRanks> CustomerRanks::loadFirst(const Connection &connection,
                                               Qt::SortOrder direction)
{
    auto customers = loadNames(connection);
    if (!customers)
        return failure(customers.error());
    keepFirst(*customers, {direction});
    return CustomerRanks(std::move(*customers), direction);
}

CustomerRanks::CustomerRanks(std::vector<NamedId> customers, Qt::SortOrder direction)
{
    std::ranges::sort(customers, NameLess{direction});
    m_ranks.reserve(std::ssize(customers));
    qint64 rank = 0;
    for (auto customer = customers.cbegin(); customer != customers.cend(); ++customer) {
        if (customer != customers.cbegin() && std::prev(customer)->name != customer->name)
            ++rank;
        m_ranks.insert(customer->id, rank);
    }
}

std::optional<qint64> CustomerRanks::find(qint64 customer) const
{
    const auto found = m_ranks.constFind(customer);
    return found == m_ranks.cend() ? std::nullopt : std::optional(*found);
}

} // namespace VeilDesk
