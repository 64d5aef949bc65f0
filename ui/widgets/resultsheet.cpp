#include "ui/widgets/resultsheet.h"

#include "ui/widgets/headerwidth.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/treedelegate.h"
#include "ui/widgets/turnlabel.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// More rows than this stay folded, so that the groups are seen at once.
constexpr int UnfoldedRows = 50;

} // namespace

ResultSheet::ResultSheet(QWidget *parent, std::function<WallTime()> now)
    : QDialog(parent)
    , m_title(new QLabel(this))
    , m_progressLabel(new QLabel(this))
    , m_progressBar(new QProgressBar(this))
    , m_turnLabel(new TurnLabel(std::move(now), this))
    , m_view(new QTreeView(this))
    , m_retryButton(nullptr)
    , m_copyButton(nullptr)
    , m_undoButton(nullptr)
    , m_closeButton(nullptr)
{
    constexpr QSize size(760, 480);
    setObjectName(u"resultSheet"_s);
    m_title->setObjectName(u"resultTitle"_s);
    m_title->setWordWrap(true);
    Theme::setRole(m_title, u"title"_s);
    m_progressLabel->setObjectName(u"resultProgressLabel"_s);
    Theme::setRole(m_progressLabel, u"secondary"_s);
    m_progressBar->setObjectName(u"resultProgressBar"_s);
    m_progressBar->setAccessibleName(tr("Progress"));
    m_progressBar->setTextVisible(false);
    m_turnLabel->setObjectName(u"turnLabel"_s);
    Theme::setRole(m_turnLabel, u"secondary"_s);
    m_view->setObjectName(u"outcomesView"_s);
    m_view->setAccessibleName(tr("Outcomes"));
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new TreeDelegate(m_view));
    m_view->setUniformRowHeights(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->header()->setResizeContentsPrecision(UnfoldedRows);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto addButton = [&](const QString &name, const QString &text) {
        auto *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(name);
        return button;
    };
    m_retryButton = addButton(u"retryFailedButton"_s, tr("&Retry failed"));
    m_copyButton = addButton(u"copyOutcomesButton"_s, tr("&Copy"));
    m_undoButton = addButton(u"undoButton"_s, tr("&Undo"));
    m_closeButton = buttons->button(QDialogButtonBox::Close);
    m_closeButton->setObjectName(u"closeButton"_s);
    m_closeButton->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_progressLabel);
    layout->addWidget(m_progressBar);
    layout->addWidget(m_turnLabel);
    layout->addWidget(m_view, 1);
    layout->addWidget(buttons);
    resize(size);

    connect(buttons, &QDialogButtonBox::rejected, this, &ResultSheet::reject);
    connect(m_copyButton, &QPushButton::clicked, this, &ResultSheet::copy);
    connect(m_undoButton, &QPushButton::clicked, this, [this] {
        emit undoRequested();
        accept();
    });
    connect(m_retryButton, &QPushButton::clicked, this,
            [this] { emit retryRequested(m_model.retryableIds()); });
    setRunning(false);
}

void ResultSheet::showProgress(const QString &title, qint64 done, qint64 all)
{
    if (!m_isRunning)
        setRunning(true);
    setWindowTitle(title);
    m_title->setText(title);
    m_progressBar->setRange(0, static_cast<int>(all));
    m_progressBar->setValue(static_cast<int>(done));
    const auto locale = QLocale();
    m_progressLabel->setText(
        all > 0 ? tr("%1 of %2").arg(locale.toString(done), locale.toString(all)) : QString());
}

void ResultSheet::showTurns(const QStringList &servers, WallTime next)
{
    if (m_isRunning)
        m_turnLabel->showTurns(servers, next);
}

void ResultSheet::showOutcomes(const QString &title, std::vector<RowOutcome> outcomes,
                               const QString &undoText)
{
    setRunning(false);
    setWindowTitle(title);
    m_title->setText(title);
    const bool isShort = outcomes.size() <= UnfoldedRows;
    m_model.setOutcomes(std::move(outcomes));
    for (int group = 0; group < m_model.rowCount(); ++group)
        m_view->setFirstColumnSpanned(group, {}, true);
    if (isShort)
        m_view->expandAll();
    else if (m_model.rowCount() > 0)
        m_view->expand(m_model.index(0, 0));
    fitColumns();
    m_retryButton->setVisible(!m_model.retryableIds().empty());
    m_undoButton->setVisible(!undoText.isEmpty());
    m_undoButton->setToolTip(undoText);
    m_closeButton->setFocus();
}

/// The details take the rest.
void ResultSheet::fitColumns()
{
    constexpr int widest = 300;
    for (int column = 0; column < OutcomesModel::DetailColumn; ++column) {
        m_view->resizeColumnToContents(column);
        const int width = std::min(m_view->columnWidth(column), widest);
        m_view->setColumnWidth(column, std::max(width, headerWidth(*m_view->header(), column)));
    }
}

void ResultSheet::reject()
{
    if (!m_isRunning) {
        QDialog::reject();
        return;
    }
    m_closeButton->setEnabled(false);
    emit cancelRequested();
}

void ResultSheet::copy() const
{
    QGuiApplication::clipboard()->setText(m_model.toTsv());
}

void ResultSheet::setRunning(bool running)
{
    m_isRunning = running;
    m_progressLabel->setVisible(running);
    m_progressBar->setVisible(running);
    m_copyButton->setVisible(!running);
    if (running) {
        // The Enter that began it must not stop it.
        m_view->setFocus();
        m_retryButton->hide();
        m_undoButton->hide();
    } else {
        m_turnLabel->showTurns({}, {});
        m_closeButton->setEnabled(true);
    }
    m_closeButton->setDefault(!running);
    m_closeButton->setText(running ? tr("&Stop") : tr("Close"));
}

} // namespace VeilDesk
