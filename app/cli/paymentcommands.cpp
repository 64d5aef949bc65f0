#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/cli/paymentreport.h"
#include "app/cli/recoveryreport.h"

namespace VeilDesk::Cli {

using namespace Qt::StringLiterals;

namespace {

const QStringList statuses{u"pending"_s, u"paid"_s,      u"processing"_s, u"completed"_s,
                           u"failed"_s,  u"cancelled"_s, u"refunded"_s,   u"expired"_s};

/// What this program sells; anything else has to be said.
const auto subscriptionMetadata = u"{\"key_type\": \"subscription\", \"protocol\": \"v2ray\"}"_s;

PurchaseRequest toRequest(const Arguments &arguments)
{
    PurchaseRequest request;
    request.reference = arguments.positionals().front();
    request.allowUnknownCustomer = arguments.has(u"allow-unknown-user"_s);
    return request;
}

Payment toPayment(const Arguments &arguments)
{
    Payment payment;
    payment.reference = arguments.text(u"id"_s).trimmed();
    payment.customer = arguments.id<CustomerId>(u"user"_s);
    payment.tariff = arguments.id<TariffId>(u"tariff"_s);
    payment.amount = {*arguments.integer(u"amount"_s), arguments.text(u"currency"_s, u"RUB"_s)};
    payment.status = paymentStatusFromText(arguments.text(u"status"_s, u"pending"_s));
    payment.metadata = arguments.text(u"metadata"_s, subscriptionMetadata);
    const auto protocol = parseMetadata(payment.metadata).protocol;
    payment.protocol = protocol.isEmpty() ? u"v2ray"_s : protocol;
    return payment;
}

QCoro::Task<Result<Report>> add(CommandContext context)
{
    auto payment = toPayment(context.arguments);
    const auto added = co_await context.services->payments().add(std::move(payment));
    if (!added)
        co_return failure(added.error());
    const PaymentEntry entry{*added, {}};
    co_return Report(toJson(entry));
}

QCoro::Task<Result<Report>> list(CommandContext context)
{
    PaymentFilter filter;
    if (context.arguments.has(u"status"_s))
        filter.status = paymentStatusFromText(context.arguments.text(u"status"_s));
    filter.limit = limitOf(context.arguments);
    filter.offset = offsetOf(context.arguments);
    const auto payments = co_await context.services->payments().load(std::move(filter));
    if (!payments)
        co_return failure(payments.error());
    QJsonArray rows;
    for (const auto &entry : *payments)
        rows.append(toJson(entry));
    Report report(rows);
    report.columns = {u"id"_s,         u"payment_id"_s, u"status"_s,   u"user_id"_s,
                      u"tariff_id"_s,  u"amount"_s,     u"currency"_s, u"subscription_id"_s,
                      u"created_at"_s, u"paid_at"_s};
    co_return report;
}

QCoro::Task<Result<Report>> show(CommandContext context)
{
    const auto reference = context.arguments.positionals().front();
    const auto entry = co_await context.services->payments().find(reference);
    if (!entry)
        co_return failure(entry.error());
    std::vector<PaymentId> ids{entry->payment.id};
    const auto rows = co_await context.services->payments().loadRows(std::move(ids));
    if (!rows)
        co_return failure(rows.error());
    auto data = toJson(*entry);
    data[u"defects"_s] = defectsOfOnly(*rows);
    co_return Report(data);
}

QCoro::Task<Result<Report>> check(CommandContext context)
{
    auto request = toRequest(context.arguments);
    const auto fault = co_await context.services->payments().validate(std::move(request));
    if (!fault)
        co_return failure(fault.error());
    co_return validationReport(*fault);
}

QCoro::Task<Result<Report>> process(CommandContext context)
{
    auto request = toRequest(context.arguments);
    const auto result =
        co_await context.services->payments().process(std::move(request), context.cancellation);
    co_return processReport(result);
}

QCoro::Task<Result<Report>> processPending(CommandContext context)
{
    const int limit = limitOf(context.arguments);
    PaymentService::Progress unseen;
    const auto results = co_await context.services->payments().processPending(
        limit, std::move(unseen), context.cancellation);
    if (!results)
        co_return failure(results.error());
    co_return pendingReport(*results);
}

QCoro::Task<Result<Report>> recover(CommandContext context)
{
    const auto recovery = co_await context.services->payments().recover(context.cancellation);
    if (!recovery)
        co_return failure(recovery.error());
    co_return recoveryReport(*recovery);
}

std::vector<OptionSpec> addOptions()
{
    return {
        required(text(u"id"_s, u"PID"_s, u"the provider's id of the payment"_s)),
        required(id(u"user"_s, u"who paid"_s)),
        required(id(u"tariff"_s, u"for what"_s)),
        required(integer(u"amount"_s, u"MINOR"_s, u"in minor units: kopecks, cents"_s)),
        choice(u"currency"_s, {u"RUB"_s, u"USD"_s, u"EUR"_s}, u"of the amount; RUB if not given"_s),
        choice(u"status"_s, statuses, u"pending if not given"_s),
        text(u"metadata"_s, u"JSON"_s, u"of a subscription if not given"_s),
    };
}

std::vector<OptionSpec> listOptions()
{
    auto options = pageOptions();
    options.push_back(choice(u"status"_s, statuses, u"only payments in this status"_s));
    return options;
}

} // namespace

std::vector<Command> paymentCommands()
{
    const PositionalSpec one{u"PID"_s, ValueKind::Text, 1};
    const std::vector vouching{
        flag(u"allow-unknown-user"_s, u"although the database does not know the user"_s)};
    return {
        {u"payment add"_s,
         u"Record a payment for a sale outside the bot"_s,
         Access::Write,
         {},
         addOptions(),
         nullptr,
         add},
        {u"payment list"_s,
         u"List the payments, newest first"_s,
         Access::Read,
         {},
         listOptions(),
         nullptr,
         list},
        {u"payment show"_s,
         u"Show one payment and its claim"_s,
         Access::Read,
         one,
         {},
         nullptr,
         show},
        {u"payment validate"_s, u"Check whether a payment can be processed"_s, Access::Read, one,
         vouching, nullptr, check},
        {u"payment process"_s, u"Deliver a paid payment: create or renew the subscription"_s,
         Access::Write, one, vouching, nullptr, process},
        {u"payment process-pending"_s,
         u"Deliver all paid payments, oldest first"_s,
         Access::Write,
         {},
         {count(u"limit"_s, u"at most so many, those first that can be processed"_s)},
         nullptr,
         processPending},
        {u"payment recover"_s,
         u"Finish payments that a crashed program left in processing"_s,
         Access::Write,
         {},
         {},
         nullptr,
         recover},
    };
}

} // namespace VeilDesk::Cli
