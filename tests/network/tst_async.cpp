#include "network/async/batch.h"
#include "network/async/semaphore.h"
#include "network/async/sleepfor.h"
#include "network/async/taskscope.h"
#include "network/async/whenall.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace VeilDesk;
using namespace std::chrono_literals;

namespace {

QCoro::Task<> wait(std::chrono::milliseconds duration)
{
    co_await sleepFor(duration, Cancellation());
}

/// What flows through a semaphore: who is inside, and in which order they came.
struct Passage
{
    int inside = 0;
    int mostInside = 0;
    std::vector<int> order;
};

QCoro::Task<> pass(Semaphore *semaphore, Passage *passage, int number)
{
    co_await semaphore->acquire();
    passage->order.push_back(number);
    passage->mostInside = std::max(passage->mostInside, ++passage->inside);
    co_await sleepFor(5ms, Cancellation());
    --passage->inside;
    semaphore->release();
}

/// Works on a number for a moment; the result is its square.
QCoro::Task<int> square(Passage *passage, int number, std::chrono::milliseconds moment = 5ms)
{
    passage->order.push_back(number);
    passage->mostInside = std::max(passage->mostInside, ++passage->inside);
    co_await sleepFor(moment, Cancellation());
    --passage->inside;
    co_return number *number;
}

BatchWork<int> squares(Passage &passage)
{
    return [&passage](int number) { return square(&passage, number); };
}

} // namespace

class TestAsync : public QObject
{
    Q_OBJECT

private slots:
    void cancellationReachesWhoAskedForIt();
    void cancellationIsRememberedForLatecomers();
    void cancellationSparesWhoIsGone();
    void cancellationTravelsToChildrenOnly();
    void cancellationNeverComesByDefault();
    void cancellationSurvivesItsSourceInAReaction();
    void sleepsTheWholeTime();
    void wakesEarlyWhenCancelled();
    void doesNotSleepWhenCancelledBefore();
    void scopeCountsWhatRuns();
    void scopeDrains();
    void scopeDrainsAtOnceWhenEmpty();
    void scopeMayFillAgainWhileDraining();
    void semaphoreLetsInAsManyAsItHasPermits();
    void semaphoreKeepsTheOrder();
    void semaphoreWakesEachWaiterOnce();
    void whenAllRunsInParallelAndKeepsTheOrder();
    void whenAllOfNothingEnds();
    void batchWorksOnAFewAtATime();
    void batchKeepsThoseOfATurnApart();
    void batchBeginsNothingAfterItsCancellation();
};

void TestAsync::cancellationReachesWhoAskedForIt()
{
    CancellationSource source;
    int calls = 0;
    source.cancellation().onRequested(this, [&calls] { ++calls; });

    QVERIFY(!source.cancellation().isRequested());
    source.cancel();
    source.cancel();

    QVERIFY(source.cancellation().isRequested());
    QCOMPARE(calls, 1);
}

void TestAsync::cancellationIsRememberedForLatecomers()
{
    CancellationSource source;
    source.cancel();
    int calls = 0;

    source.cancellation().onRequested(this, [&calls] { ++calls; });

    QCOMPARE(calls, 1);
}

void TestAsync::cancellationSparesWhoIsGone()
{
    CancellationSource source;
    int calls = 0;
    auto context = std::make_unique<QObject>();
    source.cancellation().onRequested(context.get(), [&calls] { ++calls; });

    context.reset();
    source.cancel();

    QCOMPARE(calls, 0);
}

void TestAsync::cancellationTravelsToChildrenOnly()
{
    CancellationSource parent;
    CancellationSource first(parent.cancellation());
    CancellationSource second(parent.cancellation());

    first.cancel();
    QVERIFY(!parent.cancellation().isRequested());
    QVERIFY(!second.cancellation().isRequested());

    parent.cancel();
    QVERIFY(second.cancellation().isRequested());
    QVERIFY(CancellationSource(parent.cancellation()).cancellation().isRequested());
}

void TestAsync::cancellationNeverComesByDefault()
{
    const Cancellation never;
    never.onRequested(this, [] { QFAIL("nobody asked"); });

    QVERIFY(!never.isRequested());
}

void TestAsync::cancellationSurvivesItsSourceInAReaction()
{
    auto source = std::make_unique<CancellationSource>();
    const auto cancellation = source->cancellation();
    cancellation.onRequested(this, [&source] { source.reset(); });

    source->cancel();

    QVERIFY(!source);
    QVERIFY(cancellation.isRequested());
}

void TestAsync::sleepsTheWholeTime()
{
    QElapsedTimer elapsed;
    elapsed.start();

    QVERIFY(QCoro::waitFor(sleepFor(50ms, Cancellation())));

    QVERIFY(elapsed.elapsed() >= 50);
}

void TestAsync::wakesEarlyWhenCancelled()
{
    CancellationSource source;
    auto task = sleepFor(1h, source.cancellation());

    source.cancel();

    QVERIFY(!QCoro::waitFor(task));
}

void TestAsync::doesNotSleepWhenCancelledBefore()
{
    CancellationSource source;
    source.cancel();

    const auto task = sleepFor(1h, source.cancellation());

    QVERIFY(task.isReady());
}

void TestAsync::scopeCountsWhatRuns()
{
    TaskScope scope;
    QSignalSpy emptied(&scope, &TaskScope::emptied);

    scope.spawn(wait(1ms));
    scope.spawn(wait(20ms));

    QCOMPARE(scope.running(), 2);
    QTRY_COMPARE(scope.running(), 0);
    QCOMPARE(emptied.size(), 1);
}

void TestAsync::scopeDrains()
{
    TaskScope scope;
    scope.spawn(wait(5ms));
    scope.spawn(wait(20ms));

    QCoro::waitFor(scope.drained());

    QCOMPARE(scope.running(), 0);
}

void TestAsync::scopeDrainsAtOnceWhenEmpty()
{
    TaskScope scope;

    const auto task = scope.drained();

    QVERIFY(task.isReady());
}

void TestAsync::scopeMayFillAgainWhileDraining()
{
    TaskScope scope;
    connect(&scope, &TaskScope::emptied, this, [&scope, refilled = false]() mutable {
        if (!std::exchange(refilled, true)) {
            scope.spawn(wait(0ms));
            scope.spawn(wait(20ms));
        }
    });
    scope.spawn(wait(1ms));
    auto first = scope.drained();
    auto second = scope.drained();

    QCoro::waitFor(first);
    QCoro::waitFor(second);

    QCOMPARE(scope.running(), 0);
}

void TestAsync::semaphoreLetsInAsManyAsItHasPermits()
{
    Semaphore semaphore(3);
    Passage passage;
    TaskScope scope;

    for (int number = 0; number < 10; ++number)
        scope.spawn(pass(&semaphore, &passage, number));
    QCoro::waitFor(scope.drained());

    QCOMPARE(passage.mostInside, 3);
    QCOMPARE(passage.order.size(), 10U);
}

void TestAsync::semaphoreKeepsTheOrder()
{
    Semaphore semaphore(1);
    Passage passage;
    TaskScope scope;

    for (int number = 0; number < 5; ++number)
        scope.spawn(pass(&semaphore, &passage, number));
    QCoro::waitFor(scope.drained());

    QCOMPARE(passage.order, (std::vector{0, 1, 2, 3, 4}));
}

void TestAsync::semaphoreWakesEachWaiterOnce()
{
    Semaphore semaphore(2);
    Passage passage;
    TaskScope scope;
    QCoro::waitFor(semaphore.acquire());
    QCoro::waitFor(semaphore.acquire());
    for (int number = 0; number < 4; ++number)
        scope.spawn(pass(&semaphore, &passage, number));

    // Both within one turn of the event loop.
    semaphore.release();
    semaphore.release();
    QCoro::waitFor(scope.drained());

    QCOMPARE(passage.order, (std::vector{0, 1, 2, 3}));
    QCOMPARE(passage.mostInside, 2);
}

void TestAsync::whenAllRunsInParallelAndKeepsTheOrder()
{
    Passage passage;
    std::vector<QCoro::Task<int>> tasks;
    tasks.push_back(square(&passage, 3, 50ms));
    tasks.push_back(square(&passage, 1, 1ms));
    tasks.push_back(square(&passage, 2, 20ms));

    const auto answers = QCoro::waitFor(whenAll(std::move(tasks)));

    QCOMPARE(answers, (std::vector{9, 1, 4}));
    QCOMPARE(passage.mostInside, 3);
}

void TestAsync::whenAllOfNothingEnds()
{
    QCoro::waitFor(whenAll(std::vector<QCoro::Task<>>()));

    QVERIFY(QCoro::waitFor(whenAll(std::vector<QCoro::Task<int>>())).empty());
}

void TestAsync::batchWorksOnAFewAtATime()
{
    Passage passage;
    std::vector<qint64> seen;
    const BatchTerms terms(2, [&seen](qint64 done, qint64 all) { seen.push_back(done * 10 + all); },
                           {});

    const auto results = QCoro::waitFor(runBatch({1, 2, 3, 4, 5}, squares(passage), terms));

    QCOMPARE(results, (std::vector{1, 4, 9, 16, 25}));
    QCOMPARE(passage.mostInside, 2);
    QCOMPARE(seen, (std::vector<qint64>{15, 25, 35, 45, 55}));
}

void TestAsync::batchKeepsThoseOfATurnApart()
{
    Passage passage;
    const BatchTerms terms(5, {}, {});

    const auto results =
        QCoro::waitFor(runBatch({1, 2, 3, 4}, {{0, 2, 3}, {1}}, squares(passage), terms));

    QCOMPARE(results, (std::vector{1, 4, 9, 16}));
    QCOMPARE(passage.order, (std::vector{1, 2, 3, 4}));
    QCOMPARE(passage.mostInside, 2);
}

void TestAsync::batchBeginsNothingAfterItsCancellation()
{
    Passage passage;
    CancellationSource source;
    const BatchTerms terms(
        1,
        [&source](qint64 done, qint64) {
            if (done == 2)
                source.cancel();
        },
        source.cancellation());

    const auto results = QCoro::waitFor(runBatch({2, 3, 4, 5}, squares(passage), terms));

    QCOMPARE(results, (std::vector{4, 9, 4, 5}));
    QCOMPARE(passage.order, (std::vector{2, 3}));
}

QTEST_GUILESS_MAIN(TestAsync)
#include "tst_async.moc"
