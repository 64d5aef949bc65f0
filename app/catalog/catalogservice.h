#pragma once

#include "models/domain/customersummary.h"
#include "models/storage/customerfilter.h"
#include "models/storage/database.h"

#include <QCoroTask>
#include <QObject>

namespace VeilDesk {

/// Tariffs and customers. GUI thread.
class CatalogService final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CatalogService)

public:
    CatalogService(Database &database, Clock clock, QObject *parent = nullptr);

    [[nodiscard]] QCoro::Task<Result<std::vector<Tariff>>> loadTariffs();
    /// What is wrong with the bot's rows of tariffs.
    [[nodiscard]] QCoro::Task<Result<DefectsById>> loadTariffDefects();
    [[nodiscard]] QCoro::Task<Result<Tariff>> addTariff(Tariff tariff);
    /// Writes what differs between the two; ErrorKind::Conflict, and nothing written, when
    /// somebody else changed that since `before` was read.
    [[nodiscard]] QCoro::Task<Result<>> updateTariff(Tariff before, Tariff after);

    /// Newest first; ErrorKind::Cancelled after `stop`.
    [[nodiscard]] QCoro::Task<Result<std::vector<Customer>>> loadCustomers(CustomerFilter filter,
                                                                           QueryStop stop);
    /// The ids that the filter leaves, in order; ErrorKind::Cancelled after `stop`.
    [[nodiscard]] QCoro::Task<Result<std::vector<CustomerId>>> loadCustomerIds(
        CustomerFilter filter, CustomerOrder order, QueryStop stop);
    /// With what they have now, in the order of `ids`; who is gone is left out.
    [[nodiscard]] QCoro::Task<Result<std::vector<CustomerSummary>>> loadCustomerRows(
        std::vector<CustomerId> ids);
    [[nodiscard]] QCoro::Task<Result<qint64>> countCustomers();
    [[nodiscard]] QCoro::Task<Result<Customer>> findCustomer(CustomerId id);
    /// `createdAt` is the clock's now.
    [[nodiscard]] QCoro::Task<Result<Customer>> addCustomer(Customer customer);

    /// As updateTariff().
    [[nodiscard]] QCoro::Task<Result<>> updateCustomer(Customer before, Customer after);

    /// Newest first.
    [[nodiscard]] QCoro::Task<Result<std::vector<Subscription>>> loadSubscriptions(
        CustomerId customer);

signals:
    void tariffsChanged();
    void customersChanged();

private:
    Database &m_database;
    Clock m_clock;
};

} // namespace VeilDesk
