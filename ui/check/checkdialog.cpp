#include "ui/check/checkdialog.h"

#include "models/itemmodels/findingtext.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/treedelegate.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QShortcut>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QString resultTitle(const std::vector<Finding> &findings)
{
    qint64 rows = 0;
    for (const auto &finding : findings)
        rows += finding.count;
    if (findings.empty())
        return CheckDialog::tr("Nothing is wrong with this database");
    return CheckDialog::tr("Defects in %Ln row(s)", nullptr, static_cast<int>(rows));
}

} // namespace

CheckDialog::CheckDialog(std::function<bool(const QString &)> canShow, QWidget *parent)
    : QDialog(parent)
    , m_canShow(std::move(canShow))
    , m_title(new QLabel(this))
    , m_passedLabel(new QLabel(this))
    , m_banner(new MessageBanner(this))
    , m_progressBar(new QProgressBar(this))
    , m_result(createResult())
{
    constexpr QSize size(760, 540);
    setObjectName(u"checkDialog"_s);
    setWindowTitle(tr("Check database"));
    m_title->setObjectName(u"checkTitle"_s);
    m_title->setWordWrap(true);
    Theme::setRole(m_title, u"title"_s);
    m_passedLabel->setObjectName(u"checkPassedLabel"_s);
    m_passedLabel->setText(
        tr("The file is whole. In every table, the values are of the right kind, "
           "what they refer to exists, and nothing that must be unique is there "
           "twice."));
    m_passedLabel->setWordWrap(true);
    m_passedLabel->hide();
    m_progressBar->setObjectName(u"checkProgressBar"_s);
    m_progressBar->setAccessibleName(tr("Progress"));
    m_progressBar->setTextVisible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_passedLabel);
    layout->addWidget(m_banner);
    layout->addWidget(m_progressBar);
    layout->addWidget(m_result, 1);
    layout->addStretch();
    createButtons(layout);
    resize(size);
    setRunning(false);
}

QWidget *CheckDialog::createResult()
{
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    m_view = new QTreeView(splitter);
    m_view->setObjectName(u"findingsView"_s);
    m_view->setAccessibleName(tr("Defects"));
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new TreeDelegate(m_view));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    constexpr int narrowest = 80;
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setMinimumSectionSize(narrowest);
    m_view->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->header()->setSectionResizeMode(FindingsModel::TitleColumn, QHeaderView::Stretch);
    auto *details = new QWidget(splitter);
    m_advice = new QLabel(details);
    m_advice->setObjectName(u"findingAdvice"_s);
    m_advice->setWordWrap(true);
    m_advice->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_rows = new QListWidget(details);
    m_rows->setObjectName(u"findingRows"_s);
    m_rows->setAccessibleName(tr("Rows"));
    m_rows->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_moreLabel = new QLabel(details);
    m_moreLabel->setObjectName(u"findingMore"_s);
    Theme::setRole(m_moreLabel, u"secondary"_s);
    auto *layout = new QVBoxLayout(details);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_advice);
    layout->addWidget(m_rows, 1);
    layout->addWidget(m_moreLabel);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CheckDialog::showFinding);
    connect(m_rows, &QListWidget::itemSelectionChanged, this, &CheckDialog::updateShowButton);
    connect(m_rows, &QListWidget::itemActivated, this, &CheckDialog::showSelectedRow);
    auto *copy = new QShortcut(QKeySequence::Copy, m_rows);
    copy->setContext(Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &CheckDialog::copyRows);
    return splitter;
}

void CheckDialog::createButtons(QLayout *layout)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto addButton = [&](const QString &name, const QString &text) {
        auto *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(name);
        return button;
    };
    m_showButton = addButton(u"showRowButton"_s, tr("Show in the &table"));
    m_copyButton = addButton(u"copyFindingsButton"_s, tr("&Copy"));
    m_saveButton = addButton(u"saveFindingsButton"_s, tr("&Save…"));
    m_againButton = addButton(u"checkAgainButton"_s, tr("Check &again"));
    m_closeButton = buttons->button(QDialogButtonBox::Close);
    m_closeButton->setObjectName(u"closeButton"_s);
    m_closeButton->setDefault(true);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &CheckDialog::reject);
    connect(m_showButton, &QPushButton::clicked, this, &CheckDialog::showSelectedRow);
    connect(m_copyButton, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(report()); });
    connect(m_saveButton, &QPushButton::clicked, this, &CheckDialog::chooseFile);
    connect(m_againButton, &QPushButton::clicked, this, &CheckDialog::checkRequested);
}

void CheckDialog::showProgress(qint64 done, qint64 all)
{
    setRunning(true);
    m_banner->dismiss();
    m_title->setText(tr("Checking the database…"));
    m_progressBar->setRange(0, static_cast<int>(all));
    m_progressBar->setValue(static_cast<int>(done));
}

void CheckDialog::showResult(DatabaseCheck check)
{
    m_title->setText(check.isIntact() ? resultTitle(check.findings)
                                      : tr("The database is damaged"));
    if (!check.isIntact())
        m_banner->showError(tr("Restore a backup"),
                            Error(ErrorKind::DatabaseCorrupt, check.integrity));
    const bool isPassed = check.isIntact() && check.findings.empty();
    m_model.setFindings(std::move(check.findings));
    setRunning(false);
    m_passedLabel->setVisible(isPassed);
    m_view->setCurrentIndex(m_model.index(0, 0));
    showFinding();
    m_closeButton->setFocus();
}

void CheckDialog::showFailure(const Error &error)
{
    setRunning(false);
    m_title->setText(tr("The database was not checked"));
    if (error.kind() != ErrorKind::Cancelled)
        m_banner->showError(tr("The check failed"), error);
}

void CheckDialog::reject()
{
    if (!m_isRunning) {
        QDialog::reject();
        return;
    }
    m_closeButton->setEnabled(false);
    emit cancelRequested();
}

void CheckDialog::setRunning(bool running)
{
    m_isRunning = running;
    const bool hasFindings = m_model.rowCount() > 0;
    m_progressBar->setVisible(running);
    m_passedLabel->hide();
    m_result->setVisible(!running && hasFindings);
    for (auto *button : {m_showButton, m_copyButton, m_saveButton})
        button->setVisible(!running && hasFindings);
    m_againButton->setVisible(!running);
    m_closeButton->setEnabled(true);
    m_closeButton->setText(running ? tr("&Stop") : tr("Close"));
}

const Finding *CheckDialog::currentFinding() const
{
    const auto index = m_view->currentIndex();
    return index.isValid() ? &m_model.findings()[static_cast<size_t>(index.row())] : nullptr;
}

void CheckDialog::showFinding()
{
    m_rows->clear();
    const auto *finding = currentFinding();
    if (!finding) {
        updateShowButton();
        return;
    }
    m_advice->setText(FindingText::advice(*finding));
    for (qsizetype row = 0; row < finding->rows.size(); ++row) {
        auto *item = new QListWidgetItem(FindingText::rowName(*finding, row), m_rows);
        item->setData(IdRole, finding->rows.at(row));
    }
    m_rows->setVisible(!finding->rows.isEmpty());
    const bool hasMore = !finding->rows.isEmpty() && finding->count > finding->rows.size();
    m_moreLabel->setVisible(hasMore);
    m_moreLabel->setText(
        tr("The first %1 of %2 rows")
            .arg(QLocale().toString(finding->rows.size()), QLocale().toString(finding->count)));
    m_rows->setCurrentRow(0);
    updateShowButton();
}

void CheckDialog::updateShowButton()
{
    const auto *finding = currentFinding();
    const bool canShow = finding && m_canShow(finding->table);
    m_showButton->setEnabled(canShow && m_rows->selectedItems().size() == 1);
    m_showButton->setToolTip(!finding || canShow ? QString()
                                                 : tr("No screen shows rows of this table"));
}

void CheckDialog::showSelectedRow()
{
    const auto selected = m_rows->selectedItems();
    if (!m_showButton->isEnabled() || selected.isEmpty())
        return;
    emit rowRequested(currentFinding()->table, selected.first()->data(IdRole).toLongLong());
    accept();
}

QString CheckDialog::report() const
{
    return FindingText::report(m_model.findings());
}

void CheckDialog::copyRows() const
{
    QStringList names;
    for (const auto *item : m_rows->selectedItems())
        names += item->text();
    QGuiApplication::clipboard()->setText(names.join(u'\n'));
}

void CheckDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Save what was found"));
    dialog->setObjectName(u"saveFindingsDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &CheckDialog::save);
    dialog->open();
}

void CheckDialog::save(const QString &path)
{
    QSaveFile file(path);
    const bool isSaved =
        file.open(QSaveFile::WriteOnly) && file.write(report().toUtf8()) >= 0 && file.commit();
    if (!isSaved)
        m_banner->showError(tr("The file was not saved"),
                            Error(ErrorKind::Storage, file.errorString()));
}

} // namespace VeilDesk
