#include "models/domain/link.h"
#include "models/domain/qrcode.h"
#include "models/presentation/qrfile.h"
#include "tests/ui/issuesamples.h"
#include "tests/ui/sharesamples.h"
#include "tests/ui/zbar.h"
#include "ui/share/keyprint.h"
#include "ui/share/keyshare.h"
#include "ui/share/keysharedialog.h"
#include "ui/widgets/resources.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QSvgRenderer>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

ShareLink linkOf(LinkScheme scheme, const QString &user, const QString &host, const QString &query,
                 const QString &name)
{
    ShareLink link;
    link.scheme = scheme;
    link.userInfo = user;
    link.host = host;
    link.port = 443;
    for (const auto &field : query.split(u'&', Qt::SkipEmptyParts))
        link.parameters.emplace_back(field.section(u'=', 0, 0), field.section(u'=', 1));
    link.name = name;
    return link;
}

/// What the servers' dialects hand out.
std::vector<ShareLink> kinds()
{
    const auto uuid = u"2f6e1c1c-5d3a-4c57-9a5e-0d2f1b6c7a88"_s;
    const auto reality = u"security=reality&pbk=Z84J2IelR9ch3k8VtlVhhs5ycBUlXA7wHBWcBrjqnAw"
                         "&sid=6ba85179e30d4fc2&sni=www.example.com&flow=xtls-rprx-vision"_s;
    return {
        linkOf(LinkScheme::Vless, uuid, u"vpn.example"_s,
               u"security=tls&sni=vpn.example&fp=chrome&type=ws&host=vpn.example&path=/v2ray"_s,
               u"Amsterdam 1"_s),
        linkOf(LinkScheme::Vless, uuid, u"203.0.113.7"_s, reality, u"🇩🇪 Германия"_s),
        linkOf(LinkScheme::Vless, uuid, u"2001:db8::7"_s, u"security=none&type=tcp"_s, {}),
        linkOf(LinkScheme::Vless, uuid, u"xn--e1afmkfd.xn--p1ai"_s,
               u"security=tls&type=grpc&serviceName=veil"_s, u"Кухня"_s),
        linkOf(LinkScheme::Trojan, u"pa$$ word"_s, u"vpn.example"_s, u"security=tls"_s, u"T"_s),
        linkOf(LinkScheme::Shadowsocks, u"chacha20-ietf-poly1305:secret"_s, u"vpn.example"_s,
               u"outline=1"_s, u"Outline"_s),
    };
}

/// Each kind at growing lengths, up to what a sheet shows as a code.
QStringList corpus(int lengthStep)
{
    QStringList links;
    for (const auto &kind : kinds()) {
        for (int bytes = 0; bytes <= QrLimits::MostReadableBytes; bytes += lengthStep) {
            auto link = kind;
            const auto missing = bytes - writeLink(link).size() - u"&spx="_s.size();
            QString filling;
            for (int i = 0; i < missing; ++i)
                filling += QChar(u'a' + (i * 7 + bytes) % 26);
            if (!filling.isEmpty())
                link.parameters.emplace_back(u"spx"_s, filling);
            if (const auto text = writeLink(link); !links.contains(text))
                links += text;
        }
    }
    return links;
}

KeyShare shareOf(const QString &link)
{
    KeyShare share;
    share.customerName = u"Maria"_s;
    share.serverName = u"Amsterdam 1"_s;
    share.email = u"maria@example.com"_s;
    share.link = link;
    share.expiresAt = IssueSamples::now + std::chrono::days(30);
    return share;
}

/// The widget as a screen with that many device pixels per pixel shows it.
QImage painted(QWidget &widget, qreal ratio)
{
    QImage image((QSizeF(widget.size()) * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    widget.render(&image);
    return image;
}

} // namespace

class TestShareSheet : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void isReadOffTheScreen_data();
    void isReadOffTheScreen();
    void isReadOutOfSavedFiles_data();
    void isReadOutOfSavedFiles();
    void isReadOffThePrintedPage();
    void isNotReadWhenItIsTooSmallOrHasNoMargin_data();
    void isNotReadWhenItIsTooSmallOrHasNoMargin();

private:
    QString save(const QImage &image, qsizetype number);

    std::unique_ptr<QTemporaryDir> m_folder;
    ShareSamples m_sharing;
};

void TestShareSheet::initTestCase()
{
    initResources();
    Theme::initialize();
    if (!Zbar::isInstalled())
        QSKIP("zbarimg is not installed");
}

void TestShareSheet::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

/// Uncompressed: the reader and the test spend their time on codes.
QString TestShareSheet::save(const QImage &image, qsizetype number)
{
    const auto file = m_folder->filePath(u"%1.ppm"_s.arg(number));
    return image.save(file) ? file : QString();
}

void TestShareSheet::isReadOffTheScreen_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("percent");

    for (const bool dark : {false, true}) {
        for (const int percent : {100, 125, 150, 175, 200, 250})
            QTest::addRow("%s, %d %%", dark ? "dark" : "light", percent) << dark << percent;
    }
}

void TestShareSheet::isReadOffTheScreen()
{
    QFETCH(bool, dark);
    QFETCH(int, percent);
    Theme::apply(*qApp, dark);
    const auto links = corpus(percent == 100 ? 64 : 512);
    KeyShareDialog sheet(m_sharing.context());
    sheet.show();

    QStringList files;
    for (const auto &link : links) {
        sheet.showKey(shareOf(link), IssueSamples::now);
        sheet.adjustSize();
        files += save(painted(sheet, percent / 100.0), files.size());
    }

    QCOMPARE(Zbar::decodeFiles(files), links);
}

void TestShareSheet::isReadOutOfSavedFiles_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::newRow("PNG") << u".png"_s;
    QTest::newRow("SVG") << u".svg"_s;
}

void TestShareSheet::isReadOutOfSavedFiles()
{
    QFETCH(QString, suffix);
    const auto links = corpus(128);

    QStringList files;
    for (const auto &link : links) {
        const auto file = m_folder->filePath(QString::number(files.size()) + suffix);
        QVERIFY(saveQrCode(*encodeQrCode(link), file));
        QImage image(file);
        if (suffix == u".svg"_s) {
            image = QImage(500, 500, QImage::Format_RGB32);
            QPainter painter(&image);
            QSvgRenderer(file).render(&painter);
        }
        files += save(image, files.size());
    }

    QCOMPARE(Zbar::decodeFiles(files), links);
}

void TestShareSheet::isReadOffThePrintedPage()
{
    constexpr double dotsPerInch = 150;
    constexpr double inchesPerMetre = 1 / 0.0254;
    const auto links = corpus(1024);

    QStringList files;
    for (const auto &link : links) {
        QImage page(1240, 1754, QImage::Format_RGB32);
        page.setDotsPerMeterX(qRound(dotsPerInch * inchesPerMetre));
        page.setDotsPerMeterY(qRound(dotsPerInch * inchesPerMetre));
        page.fill(Qt::white);
        QPainter painter(&page);
        paintKeyPage(painter, QRectF(page.rect()).adjusted(90, 90, -90, -90), shareOf(link),
                     *encodeQrCode(link));
        painter.end();
        files += save(page, files.size());
    }

    QCOMPARE(Zbar::decodeFiles(files), links);
}

void TestShareSheet::isNotReadWhenItIsTooSmallOrHasNoMargin_data()
{
    QTest::addColumn<QString>("harm");
    QTest::newRow("a third of the size") << u"small"_s;
    QTest::newRow("covered by its frame") << u"framed"_s;
}

/// What the other tests would say of a sheet that does it wrong.
void TestShareSheet::isNotReadWhenItIsTooSmallOrHasNoMargin()
{
    QFETCH(QString, harm);
    Theme::apply(*qApp, true);
    KeyShareDialog sheet(m_sharing.context());
    sheet.show();
    const auto link = corpus(1024).constLast();
    sheet.showKey(shareOf(link), IssueSamples::now);
    sheet.adjustSize();
    auto image = painted(sheet, 1.0);
    QCOMPARE(Zbar::decode(image), link);

    if (harm == u"small"_s) {
        image = image.scaled(image.size() / 3, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    } else {
        const auto *code = sheet.findChild<QWidget *>(u"qrCode"_s);
        QPainter painter(&image);
        painter.setPen(QPen(Qt::black, 40));
        painter.drawRect(QRect(code->mapTo(&sheet, QPoint()), code->size()));
    }

    QCOMPARE(Zbar::decode(image), QString());
}

QTEST_MAIN(TestShareSheet)
#include "tst_sharesheet.moc"
