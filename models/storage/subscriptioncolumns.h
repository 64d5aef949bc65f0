#pragma once

#include "models/storage/keyexpressions.h"
#include "models/storage/subscriptionlist.h"
#include "models/storage/tablecolumns.h"

namespace VeilDesk {

class SearchWord;

/// The SQL of the table of subscriptions s: what they are ordered by, and whom and what they name.
class SubscriptionColumns
{
public:
    /// `servers` decide which keys a subscription lacks. The capabilities must outlive the columns.
    SubscriptionColumns(const SchemaCapabilities &capabilities, const std::vector<Server> &servers,
                        Timestamp now);

    /// Of the times that the SQL names.
    [[nodiscard]] SqlBindings bindings() const;

    [[nodiscard]] QString value(SubscriptionSort by) const;
    /// SubscriptionHealth as a number.
    [[nodiscard]] QString health() const;
    [[nodiscard]] QString source() const;
    [[nodiscard]] QString contains(const SearchWord &word) const;
    /// That the subscription is the :customer's.
    [[nodiscard]] QString isOf() const;

    /// id, customer's name, tariff's name, updated at, over the limit since.
    [[nodiscard]] QString extras() const;

private:
    [[nodiscard]] QString lacksKeys(const std::vector<Server> &servers) const;
    [[nodiscard]] QString lacksKeyIn(const std::vector<std::vector<ServerId>> &places) const;
    [[nodiscard]] QString keyCount() const;

    const SchemaCapabilities &m_capabilities;
    const Timestamp m_now;
    const KeyExpressions m_key;
    const TableColumns m_subscription;
    const TableColumns m_user;
    const TableColumns m_tariff;
    const QString m_lacksKeys;
};

} // namespace VeilDesk
