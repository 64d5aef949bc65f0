#pragma once

#include "network/async/cancellation.h"
#include "network/async/semaphore.h"
#include "network/async/whenall.h"

#include <QCoroTask>

#include <functional>
#include <memory>
#include <vector>

namespace VeilDesk {

using BatchProgress = std::function<void(qint64 done, qint64 all)>;

/// How many at a time, who hears of it, and who may stop it.
struct BatchTerms
{
    BatchTerms(int most, BatchProgress onProgress, Cancellation onCancel)
        : parallel(most)
        , progress(std::move(onProgress))
        , cancellation(std::move(onCancel))
    { }

    int parallel;
    BatchProgress progress; ///< May be empty.
    Cancellation cancellation;
};

/// Places of things that wait for one another, in their order.
using BatchTurn = std::vector<size_t>;

/// From a thing as it is left when it is not come to, to what became of it.
template <typename T>
using BatchWork = std::function<QCoro::Task<T>(T untouched)>;

/// Shared by the flows of one run, so that none of them keeps state across a suspension.
template <typename T>
struct Batch
{
    Batch(std::vector<T> untouched, BatchWork<T> toDo, BatchTerms under)
        : results(std::move(untouched))
        , work(std::move(toDo))
        , terms(std::move(under))
        , permits(terms.parallel)
    { }

    std::vector<T> results;
    BatchWork<T> work;
    BatchTerms terms;
    Semaphore permits;
    qint64 done = 0;
};

template <typename T>
QCoro::Task<> workOn(std::shared_ptr<Batch<T>> batch, size_t place)
{
    auto work = batch->work(batch->results[place]);
    auto result = co_await work;
    batch->results[place] = std::move(result);
}

template <typename T>
QCoro::Task<> workInTurn(std::shared_ptr<Batch<T>> batch, BatchTurn places)
{
    for (const auto place : places) {
        co_await batch->permits.acquire();
        if (!batch->terms.cancellation.isRequested())
            co_await workOn(batch, place);
        batch->permits.release();
        ++batch->done;
        if (batch->terms.progress)
            batch->terms.progress(batch->done, std::ssize(batch->results));
    }
}

/// Works on many things, a few at a time; one result for each, in their order. Cancelling begins
/// no further one. `work` starts a named coroutine.
template <typename T>
QCoro::Task<std::vector<T>> runBatch(std::vector<T> untouched, std::vector<BatchTurn> turns,
                                     BatchWork<T> work, BatchTerms terms)
{
    const auto batch =
        std::make_shared<Batch<T>>(std::move(untouched), std::move(work), std::move(terms));
    std::vector<QCoro::Task<>> flows;
    for (auto &places : turns)
        flows.push_back(workInTurn(batch, std::move(places)));
    co_await whenAll(std::move(flows));
    co_return std::move(batch->results);
}

/// As above, for things that need not wait for one another.
template <typename T>
QCoro::Task<std::vector<T>> runBatch(std::vector<T> untouched, BatchWork<T> work, BatchTerms terms)
{
    std::vector<BatchTurn> turns;
    for (size_t place = 0; place < untouched.size(); ++place)
        turns.emplace_back(1, place);
    return runBatch(std::move(untouched), std::move(turns), std::move(work), std::move(terms));
}

} // namespace VeilDesk
