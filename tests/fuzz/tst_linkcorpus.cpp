#include "models/domain/link.h"
#include "tests/fuzz/linkproperties.h"

#include <QDir>
#include <QTest>

using namespace VeilDesk;

class TestLinkCorpus : public QObject
{
    Q_OBJECT

private slots:
    void keepsEveryPromise_data();
    void keepsEveryPromise();
};

void TestLinkCorpus::keepsEveryPromise_data()
{
    QTest::addColumn<QString>("path");

    const auto corpus = QFINDTESTDATA("corpus");
    QVERIFY(!corpus.isEmpty());
    const auto files = QDir(corpus).entryInfoList(QDir::Files, QDir::Name);
    QVERIFY(!files.isEmpty());
    for (const auto &file : files)
        QTest::newRow(qPrintable(file.fileName())) << file.filePath();
}

void TestLinkCorpus::keepsEveryPromise()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto text = QString::fromUtf8(file.readAll());

    if (const auto link = parseLink(text))
        (void)lintLink(*link);

    QCOMPARE(brokenLinkPromise(text), QString());
}

QTEST_APPLESS_MAIN(TestLinkCorpus)
#include "tst_linkcorpus.moc"
