#include "models/storage/columncondition.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(VeilDesk::ColumnCondition)

namespace {

using Test = ColumnCondition::Test;
using Limit = std::optional<qint64>;

constexpr qint64 Hour = 3600;
/// 2026-01-31 00:00 three hours east of Greenwich.
constexpr qint64 Day = 1'769'806'800;
constexpr Limit None;

} // namespace

class TestColumnCondition : public QObject
{
    Q_OBJECT

private slots:
    void understands_data();
    void understands();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();

private:
    const QTimeZone m_zone{3 * 3600};
};

void TestColumnCondition::understands_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ColumnKind>("kind");
    QTest::addColumn<ColumnCondition>("condition");

    const auto text = [](const char *name, const QString &written, Test test,
                         const QString &value) {
        QTest::newRow(name) << written << ColumnKind::Text
                            << ColumnCondition{test, value, None, None};
    };
    text("a part of a text", u" anna k "_s, Test::Contains, u"anna k"_s);
    text("a whole text", u"= anna"_s, Test::Is, u"anna"_s);
    text("a text like a comparison", u">5"_s, Test::Contains, u">5"_s);
    text("a text like a range", u"a..b"_s, Test::Contains, u"a..b"_s);
    text("no text", u"null"_s, Test::Missing, {});
    text("any text", u"!NULL"_s, Test::Present, {});
    text("the very word", u"=NULL"_s, Test::Is, u"NULL"_s);

    const auto span = [](const char *name, ColumnKind kind, const QString &written, Limit from,
                         Limit below) {
        QTest::newRow(name) << written << kind << ColumnCondition{Test::Within, {}, from, below};
    };
    const auto number = ColumnKind::Number;
    span("a number", number, u"5"_s, 5, 6);
    span("a number as the table shows it", number, u"#5"_s, 5, 6);
    span("a number after an equals sign", number, u"=5"_s, 5, 6);
    span("a negative number", number, u"-5"_s, -5, -4);
    span("more than", number, u">5"_s, 6, None);
    span("at least", number, u">= 5"_s, 5, None);
    span("less than", number, u"<5"_s, None, 5);
    span("at most", number, u"<=5"_s, None, 6);
    span("a range of numbers", number, u"3 .. 9"_s, 3, 10);
    span("a range of one", number, u"3..3"_s, 3, 4);
    const auto time = ColumnKind::Time;
    span("a day", time, u"2026-01-31"_s, Day, Day + 24 * Hour);
    span("after a day", time, u">2026-01-31"_s, Day + 24 * Hour, None);
    span("since a day", time, u">=2026-01-31"_s, Day, None);
    span("before a day", time, u"<2026-01-31"_s, None, Day);
    span("until a day", time, u"<=2026-01-31"_s, None, Day + 24 * Hour);
    span("a range of days", time, u"2026-01-31..2026-02-01"_s, Day, Day + 48 * Hour);
    span("a minute", time, u"2026-01-31 01:00"_s, Day + Hour, Day + Hour + 60);
    span("from a minute to a day", time, u"2026-01-31 01:00..2026-01-31"_s, Day + Hour,
         Day + 24 * Hour);
    QTest::newRow("no number") << u"NULL"_s << number
                               << ColumnCondition{Test::Missing, {}, None, None};
    QTest::newRow("any time") << u"!null"_s << time
                              << ColumnCondition{Test::Present, {}, None, None};
}

void TestColumnCondition::understands()
{
    QFETCH(QString, text);
    QFETCH(ColumnKind, kind);

    const auto condition = parseColumnCondition(text, kind, m_zone);

    QVERIFY(condition);
    QTEST(*condition, "condition");
}

void TestColumnCondition::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ColumnKind>("kind");
    QTest::addColumn<ColumnProblem>("problem");

    const auto row = [](const char *name, const QString &text, ColumnKind kind,
                        ColumnProblem problem) { QTest::newRow(name) << text << kind << problem; };
    row("nothing", u"  "_s, ColumnKind::Text, ColumnProblem::NoValue);
    row("an equals sign alone", u"="_s, ColumnKind::Text, ColumnProblem::NoValue);
    row("a comparison alone", u">="_s, ColumnKind::Number, ColumnProblem::NoValue);
    row("half a range", u"3.."_s, ColumnKind::Number, ColumnProblem::NoValue);
    row("the other half", u"..3"_s, ColumnKind::Time, ColumnProblem::NoValue);
    row("a word for a number", u"five"_s, ColumnKind::Number, ColumnProblem::NotANumber);
    row("a fraction", u"5.5"_s, ColumnKind::Number, ColumnProblem::NotANumber);
    row("a number too large", u">9223372036854775807"_s, ColumnKind::Number,
        ColumnProblem::NotANumber);
    row("a number for a time", u">5"_s, ColumnKind::Time, ColumnProblem::NotATime);
    row("a day that there is not", u"2026-02-30"_s, ColumnKind::Time, ColumnProblem::NotATime);
    row("another order of the date", u"31.01.2026"_s, ColumnKind::Time, ColumnProblem::NotATime);
    row("a range from the end", u"9..3"_s, ColumnKind::Number, ColumnProblem::EmptyRange);
    row("a range of days from the end", u"2026-02-01..2026-01-31"_s, ColumnKind::Time,
        ColumnProblem::EmptyRange);
}

void TestColumnCondition::saysWhatIsWrong()
{
    QFETCH(QString, text);
    QFETCH(ColumnKind, kind);

    const auto condition = parseColumnCondition(text, kind, m_zone);

    QVERIFY(!condition);
    QTEST(condition.error(), "problem");
}

QTEST_MAIN(TestColumnCondition)
#include "tst_columncondition.moc"
