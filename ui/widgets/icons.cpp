#include "ui/widgets/icons.h"

#include "ui/widgets/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <optional>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QByteArray loadSymbol(const QString &name)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    const bool isOpen = file.open(QFile::ReadOnly);
    Q_ASSERT_X(isOpen, "icon", qPrintable(name));
    return isOpen ? file.readAll() : QByteArray();
}

class SymbolIconEngine final : public QIconEngine
{
public:
    SymbolIconEngine(QString name, std::optional<Tone> tone)
        : m_name(std::move(name))
        , m_tone(tone)
    { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        auto svg = loadSymbol(m_name);
        svg.replace("currentColor", color(mode).name().toLatin1());
        QSvgRenderer(svg).render(painter, QRectF(rect));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const auto key = u"veildesk-%1-%2-%3x%4"_s.arg(m_name, color(mode).name())
                             .arg(size.width())
                             .arg(size.height());
        QPixmap result;
        if (QPixmapCache::find(key, &result))
            return result;
        result = QPixmap(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, result);
        return result;
    }

    QIconEngine *clone() const override { return new SymbolIconEngine(m_name, m_tone); }

private:
    [[nodiscard]] QColor color(QIcon::Mode mode) const
    {
        const auto palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::HighlightedText);
        return m_tone ? Theme::toneColor(*m_tone, palette) : palette.color(QPalette::WindowText);
    }

    QString m_name;
    std::optional<Tone> m_tone;
};

} // namespace

QIcon icon(const QString &name)
{
    return QIcon(new SymbolIconEngine(name, std::nullopt));
}

QIcon icon(const QString &name, Tone tone)
{
    return QIcon(new SymbolIconEngine(name, tone));
}

QIcon programIcon()
{
    return QIcon(u":/icons/veildesk.svg"_s);
}

} // namespace VeilDesk
