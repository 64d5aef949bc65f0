#include "tests/conventions/awaitshapes.h"
#include "tests/conventions/rules.h"
#include "tests/conventions/translations.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace VeilDesk::Conventions;
using namespace Qt::StringLiterals;

using Rule = QStringList (*)(const SourceFile &);

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestConventions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void projectKeepsTheRule_data();
    void projectKeepsTheRule();
    void ruleNoticesAViolation_data();
    void ruleNoticesAViolation();
    void ruleAcceptsWhatIsAllowed_data();
    void ruleAcceptsWhatIsAllowed();
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void translationFilesKnowEveryText_data();
    void translationFilesKnowEveryText();
    void noticesWhatIsNotTranslated();
    void noticesATextThatTheFileLacks();

private:
    void addTranslationFiles();

    QString m_root;
    std::vector<SourceFile> m_sources;
};

void TestConventions::initTestCase()
{
    m_root = qEnvironmentVariable("VEILDESK_SOURCE_DIR");
    QVERIFY2(!m_root.isEmpty(), "VEILDESK_SOURCE_DIR names the project's root");
    m_sources = loadSources(m_root);
    QVERIFY(m_sources.size() > 50);
}

void TestConventions::projectKeepsTheRule_data()
{
    QTest::addColumn<Rule>("rule");

    QTest::newRow("folders include in one direction") << Rule(forbiddenIncludes);
    QTest::newRow("awaits have shapes that g++ 12 compiles") << Rule(awaitShapes);
    QTest::newRow("nothing blocks the window") << Rule(forbiddenNames);
    QTest::newRow("no path of one machine") << Rule(machinePaths);
    QTest::newRow("nothing is left to do") << Rule(unfinishedMarks);
    QTest::newRow("no file above 500 lines") << Rule(overlongFiles);
    QTest::newRow("setting keys stand in one place") << Rule(strayedSettingKeys);
}

void TestConventions::projectKeepsTheRule()
{
    QFETCH(Rule, rule);

    QStringList violations;
    for (const auto &file : m_sources)
        violations += rule(file);

    QVERIFY2(violations.isEmpty(), qPrintable(violations.join(u'\n')));
}

void TestConventions::ruleNoticesAViolation_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");

    const auto include = [](const char *name, const QString &path, const QString &target) {
        QTest::newRow(name) << Rule(forbiddenIncludes) << path
                            << u"#pragma once\n#include \"%1\"\n"_s.arg(target);
    };
    include("models include network", u"models/storage/x.cpp"_s, u"network/http/y.h"_s);
    include("domain includes storage", u"models/domain/x.h"_s, u"models/storage/y.h"_s);
    include("network includes storage", u"network/http/x.cpp"_s, u"models/storage/y.h"_s);
    include("network includes app", u"network/http/x.cpp"_s, u"app/y.h"_s);
    include("ui includes network", u"ui/x.cpp"_s, u"network/http/y.h"_s);
    include("ui includes app", u"ui/x.cpp"_s, u"app/y.h"_s);
    include("command line includes ui", u"app/cli/x.cpp"_s, u"ui/y.h"_s);
    include("product includes tests", u"app/x.cpp"_s, u"tests/support/y.h"_s);
    include("path that climbs", u"ui/x.cpp"_s, u"../network/y.h"_s);

    const auto await = [](const char *name, const QString &statement) {
        QTest::newRow(name) << Rule(awaitShapes) << u"app/x.cpp"_s
                            << u"Task<> f()\n{\n    %1\n}\n"_s.arg(statement);
    };
    await("await in if", u"if (co_await claim(id))\n        co_return;"_s);
    await("negated await in if", u"if (!co_await claim(id)) co_return;"_s);
    await("await in while", u"while (co_await next()) { }"_s);
    await("await in switch", u"switch (co_await state()) { default: break; }"_s);
    await("await behind not", u"const bool failed = !co_await claim(id);"_s);
    await("await behind and", u"const bool both = first && co_await second();"_s);
    await("await before and", u"const bool both = co_await first() && second;"_s);
    await("await behind or", u"const bool any = first ||\n        co_await second();"_s);
    await("await behind question mark", u"const auto x = c ? co_await a() : 0;"_s);
    await("await before question mark", u"const auto x = co_await f() ? 1 : 2;"_s);
    await("choice inside an await", u"co_await f(c ? A() : B());"_s);
    await("aggregate inside an await", u"co_await f(Request{name, size});"_s);
    await("aggregate over several lines",
          u"co_await f(a,\n        Request{\n            name});"_s);
    await("braces inside an await", u"co_return co_await f({});"_s);
    await("lambda inside an await", u"co_await f([name] { return name; });"_s);
    await("await as an argument", u"results.push_back(co_await task);"_s);
    await("member returned", u"co_return m_%1;"_s.arg(u"report"_s));

    const auto name = [](const char *row, const QString &code) {
        QTest::newRow(row) << Rule(forbiddenNames) << u"ui/x.cpp"_s << code + u'\n';
    };
    name("table model over SQL", u"QSqlTableModel model;"_s);
    name("query model over SQL", u"QSqlQueryModel model;"_s);
    name("table widget", u"auto *table = new QTableWidget(this);"_s);
    name("widget in a view", u"view->setIndexWidget(index, button);"_s);
    name("nested event loop", u"QCoreApplication::processEvents();"_s);
    name("waiting for a process", u"process.waitForFinished();"_s);
    name("waiting for a task", u"QCoro::waitFor(task);"_s);

    const auto line = [](const char *row, Rule rule, const QString &text) {
        QTest::newRow(row) << rule << u"docs/x.md"_s << text + u'\n';
    };
    line("home of somebody", machinePaths, u"see %1/ann/notes"_s.arg(u"/home"_s));
    line("temporary file", machinePaths, u"\"%1/x.db\""_s.arg(u"/tmp"_s));
    line("work folder", machinePaths, u"cd %1/main"_s.arg(u"/work"_s));
    line("note to do", unfinishedMarks, u"// %1: later"_s.arg(u"TO"_s + u"DO"_s));
    line("note to fix", unfinishedMarks, u"# %1"_s.arg(u"FIX"_s + u"ME"_s));
    QTest::newRow("501 lines") << Rule(overlongFiles) << u"ui/x.cpp"_s << QString(501, u'\n');
    QTest::newRow("setting key elsewhere")
        << Rule(strayedSettingKeys) << u"app/x.cpp"_s << u"value(u\"policy.mode\"_s);"_s;
}

void TestConventions::ruleNoticesAViolation()
{
    QFETCH(Rule, rule);
    QFETCH(QString, path);
    QFETCH(QString, text);

    const auto violations = rule({path, text});

    QCOMPARE(violations.size(), 1);
    QVERIFY2(violations.front().startsWith(path + u':'), qPrintable(violations.front()));
}

void TestConventions::ruleAcceptsWhatIsAllowed_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");

    QTest::newRow("includes along the arrows")
        << Rule(forbiddenIncludes) << u"app/x.cpp"_s
        << u"#include \"app/x.h\"\n#include <QString>\n#include \"ui/y.h\"\n#include \"x.moc\"\n"_s;
    const auto await = [](const char *name, const QString &statement) {
        QTest::newRow(name) << Rule(awaitShapes) << u"app/x.cpp"_s
                            << u"Task<> f()\n{\n    %1\n}\n"_s.arg(statement);
    };
    await("await alone", u"co_await f(a, b);"_s);
    await("await into a name", u"const auto x = co_await f<Row>(std::move(a), rows[i], x && y);"_s);
    await("choice between names", u"co_await f(c ? State::On : State::Off);"_s);
    await("await into a member", u"m_state->rows = co_await f();"_s);
    await("await into several names", u"const auto [a, b] = co_await f();"_s);
    await("returned await", u"co_return co_await f(std::move(a));"_s);
    await("dropped await", u"(void)co_await f();"_s);
    await("await in the body of an if",
          u"if (ready)\n        co_await f();\n    else\n"
          "        co_await g();"_s);
    await("await in a loop",
          u"for (auto &task : tasks) {\n        auto x = co_await std::move(task);\n    }"_s);
    await("await only in a comment and a string",
          u"// if (co_await f())\n    log(\"if (co_await f())\", 10'000, u'\"');"_s);
    QTest::newRow("forbidden name in a test")
        << Rule(forbiddenNames) << u"tests/ui/x.cpp"_s << u"process.waitForFinished();"_s;
    QTest::newRow("forbidden name in prose")
        << Rule(forbiddenNames) << u"ui/x.cpp"_s << u"/* not a QTableWidget */"_s;
    QTest::newRow("relative path and address")
        << Rule(machinePaths) << u"docs/x.md"_s
        << u"build/work/x, https://h.example/tmp/x, $X/home"_s;
    QTest::newRow("500 lines") << Rule(overlongFiles) << u"ui/x.cpp"_s << QString(500, u'\n');
    QTest::newRow("setting key in its place")
        << Rule(strayedSettingKeys) << u"models/settings/x.cpp"_s << u"\"policy.mode\""_s;
}

void TestConventions::ruleAcceptsWhatIsAllowed()
{
    QFETCH(Rule, rule);
    QFETCH(QString, path);
    QFETCH(QString, text);

    QCOMPARE(rule({path, text}), QStringList());
}

void TestConventions::addTranslationFiles()
{
    QTest::addColumn<QString>("file");

    const QDir folder(m_root + u"/resources/translations"_s);
    const auto files = folder.entryInfoList({u"*.ts"_s}, QDir::Files);
    if (files.isEmpty())
        QSKIP("There are no translations yet");
    for (const auto &file : files)
        QTest::newRow(qPrintable(file.fileName())) << file.filePath();
}

void TestConventions::everyTextIsTranslated_data()
{
    addTranslationFiles();
}

void TestConventions::everyTextIsTranslated()
{
    QFETCH(QString, file);

    const auto untranslated = untranslatedMessages(contents(file));

    QVERIFY2(untranslated.isEmpty(), qPrintable(untranslated.join(u'\n')));
}

void TestConventions::translationFilesKnowEveryText_data()
{
    addTranslationFiles();
}

void TestConventions::translationFilesKnowEveryText()
{
    QFETCH(QString, file);
    const QTemporaryDir folder;
    const auto copy = folder.filePath(QFileInfo(file).fileName());
    QVERIFY(QFile::copy(file, copy));

    QProcess lupdate;
    lupdate.setWorkingDirectory(m_root);
    lupdate.start(qEnvironmentVariable("VEILDESK_LUPDATE"),
                  {u"-silent"_s, u"-no-obsolete"_s, u"-I"_s, u"."_s, u"models"_s, u"ui"_s, u"app"_s,
                   u"-ts"_s, copy});
    QVERIFY(lupdate.waitForFinished(-1));
    QCOMPARE(lupdate.exitCode(), 0);

    const auto differing = differingMessages(contents(file), contents(copy));
    QVERIFY2(differing.isEmpty(), qPrintable(differing.join(u'\n')));
}

void TestConventions::noticesWhatIsNotTranslated()
{
    const QByteArray ts = R"(<TS><context><name>Page</name>
        <message><source>done</source><translation>готово</translation></message>
        <message><source>open</source><translation type="unfinished"></translation></message>
        <message><source>empty</source><translation></translation></message>
        <message><source>old</source><translation type="vanished">старое</translation></message>
        <message numerus="yes"><source>%n keys</source><translation>
            <numerusform>%n ключ</numerusform><numerusform></numerusform></translation></message>
        <message numerus="yes"><source>%n rows</source><translation>
            <numerusform>%n строка</numerusform></translation></message>
        </context></TS>)";

    const QStringList expected{u"untranslated: Page | open"_s, u"untranslated: Page | empty"_s,
                               u"vanished: Page | old"_s, u"untranslated: Page | %n keys"_s};
    QCOMPARE(untranslatedMessages(ts), expected);
}

void TestConventions::noticesATextThatTheFileLacks()
{
    const QByteArray stored = R"(<TS><context><name>Page</name>
        <message><source>both</source><translation>оба</translation></message>
        <message><source>gone</source><translation>нет</translation></message></context></TS>)";
    const QByteArray fresh = R"(<TS><context><name>Page</name>
        <message><source>both</source><translation>оба</translation></message>
        <message><source>new</source><translation type="unfinished"/></message></context></TS>)";

    const QStringList expected{u"Page | gone"_s, u"Page | new"_s};
    QCOMPARE(differingMessages(stored, fresh), expected);
}

QTEST_GUILESS_MAIN(TestConventions)
#include "tst_conventions.moc"
