#include "ui/widgets/exportstrip.h"

#include "ui/widgets/icons.h"

#include <QDesktopServices>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Patience = 1s;
constexpr int Permille = 1000;

} // namespace

ExportStrip::ExportStrip(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancelButton(new QPushButton(this))
    , m_folderButton(new QPushButton(this))
    , m_closeButton(new QToolButton(this))
{
    constexpr int barHeight = 10;
    setObjectName(u"exportStrip"_s);
    m_text->setObjectName(u"exportLabel"_s);
    m_bar->setObjectName(u"exportBar"_s);
    m_bar->setRange(0, Permille);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(barHeight);
    m_cancelButton->setObjectName(u"exportCancelButton"_s);
    m_folderButton->setObjectName(u"exportFolderButton"_s);
    m_closeButton->setObjectName(u"exportCloseButton"_s);
    m_closeButton->setIcon(icon(u"close"_s));
    m_closeButton->setAutoRaise(true);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->setSpacing(10);
    layout->addWidget(m_text);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_cancelButton);
    layout->addWidget(m_folderButton);
    layout->addStretch();
    layout->addWidget(m_closeButton);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &QWidget::show);
    connect(m_cancelButton, &QPushButton::clicked, this, &ExportStrip::cancelRequested);
    connect(m_folderButton, &QPushButton::clicked, this, &ExportStrip::openFolder);
    connect(m_closeButton, &QToolButton::clicked, this, &QWidget::hide);
    retranslate();
    hide();
}

void ExportStrip::begin()
{
    m_isRunning = true;
    hide();
    showProgress(0, 0);
    m_patience.start(Patience);
}

void ExportStrip::showProgress(qint64 done, qint64 total)
{
    m_done = done;
    m_total = total;
    showCounts();
}

void ExportStrip::showDone(const QString &path, qint64 rows)
{
    end();
    m_path = path;
    m_done = rows;
    showCounts();
    show();
}

void ExportStrip::end()
{
    m_isRunning = false;
    m_patience.stop();
    hide();
}

void ExportStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void ExportStrip::retranslate()
{
    m_bar->setAccessibleName(tr("Progress of the export"));
    m_cancelButton->setText(tr("Cancel"));
    m_folderButton->setText(tr("Open folder"));
    m_closeButton->setAccessibleName(tr("Close the message"));
    m_closeButton->setToolTip(tr("Close the message"));
    showCounts();
}

void ExportStrip::showCounts()
{
    const auto locale = QLocale();
    for (QWidget *widget : {static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_cancelButton)})
        widget->setVisible(m_isRunning);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_folderButton), static_cast<QWidget *>(m_closeButton)})
        widget->setVisible(!m_isRunning);
    // Permille, for the bar counts in int.
    m_bar->setValue(m_total > 0 ? static_cast<int>(m_done * Permille / m_total) : 0);
    if (!m_isRunning)
        m_text->setText(tr("%Ln row(s) exported to %1", nullptr, static_cast<int>(m_done))
                            .arg(QFileInfo(m_path).fileName()));
    else if (m_total == 0)
        m_text->setText(tr("Export: looking for the rows…"));
    else
        m_text->setText(
            tr("Export: %1 of %2").arg(locale.toString(m_done), locale.toString(m_total)));
    setAccessibleName(m_text->text());
}

void ExportStrip::openFolder() const
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_path).absolutePath()));
}

} // namespace VeilDesk
