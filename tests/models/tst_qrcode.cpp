#include "models/domain/qrcode.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

/// A portable bitmap with quiet zone, each module 4 × 4 pixels.
QByteArray bitmap(const QrCode &code)
{
    constexpr int scale = 4;
    constexpr int quiet = 4;
    const int side = (code.size + 2 * quiet) * scale;
    auto text = "P1\n" + QByteArray::number(side) + ' ' + QByteArray::number(side) + '\n';
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const int column = x / scale - quiet;
            const int row = y / scale - quiet;
            const bool isInside = column >= 0 && row >= 0 && column < code.size && row < code.size;
            text += isInside && code.at(column, row) ? "1 " : "0 ";
        }
        text += '\n';
    }
    return text;
}

} // namespace

class TestQrCode : public QObject
{
    Q_OBJECT

private slots:
    void isReadBackByAScanner_data();
    void isReadBackByAScanner();
    void choosesVersionAndDensity_data();
    void choosesVersionAndDensity();
    void refusesWhatDoesNotFit();
};

void TestQrCode::isReadBackByAScanner_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("share link")
        << u"vless://2f6e1c1c-5d3a-4c57-9a5e-0d2f1b6c7a88@vpn.example:443?encryption=none"
           "&security=tls&sni=vpn.example&fp=chrome&type=ws&host=vpn.example&path=%2Fv2ray#Name"_s;
    QTest::newRow("one character") << u"x"_s;
    QTest::newRow("900 characters with error correction L") << QString(900, u'a');
}

void TestQrCode::isReadBackByAScanner()
{
    QFETCH(QString, text);
    const auto code = encodeQrCode(text);
    QVERIFY(code);
    const QTemporaryDir folder;
    QFile picture(folder.filePath(u"code.pbm"_s));
    QVERIFY(picture.open(QIODevice::WriteOnly));
    picture.write(bitmap(*code));
    picture.close();

    QProcess scanner;
    scanner.start(u"zbarimg"_s, {u"--quiet"_s, u"--raw"_s, picture.fileName()});
    QVERIFY2(scanner.waitForFinished(-1), "zbarimg (package zbar-tools) reads the picture");

    QCOMPARE(QString::fromUtf8(scanner.readAllStandardOutput()).trimmed(), text);
}

void TestQrCode::choosesVersionAndDensity_data()
{
    QTest::addColumn<int>("bytes");
    QTest::addColumn<int>("version");
    QTest::addColumn<bool>("dense");

    QTest::newRow("the most that version 15 holds with M") << 412 << 15 << false;
    QTest::newRow("one byte more takes L, which is smaller again") << 413 << 13 << false;
    QTest::newRow("1 KiB") << 1024 << 23 << false;
    QTest::newRow("a byte above 1 KiB") << 1025 << 23 << true;
    QTest::newRow("version 26") << 1300 << 26 << true;
    QTest::newRow("the most there is") << 2953 << 40 << true;
}

void TestQrCode::choosesVersionAndDensity()
{
    QFETCH(int, bytes);

    const auto code = encodeQrCode(QString(bytes, u'a'));

    QVERIFY(code);
    QTEST(code->version, "version");
    QTEST(code->isDense, "dense");
    QCOMPARE(code->size, 17 + 4 * code->version);
    QCOMPARE(code->modules.size(), size_t(code->size * code->size));
}

void TestQrCode::refusesWhatDoesNotFit()
{
    const auto tooLong = encodeQrCode(QString(2954, u'a'));
    const auto empty = encodeQrCode({});

    QCOMPARE(tooLong.error().kind(), ErrorKind::Invalid);
    QVERIFY(tooLong.error().detail().contains(u"2954 bytes"_s));
    QCOMPARE(empty.error().kind(), ErrorKind::Invalid);
}

QTEST_APPLESS_MAIN(TestQrCode)
#include "tst_qrcode.moc"
