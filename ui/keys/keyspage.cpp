#include "ui/keys/keyspage.h"

#include "ui/keys/revocation.h"
#include "ui/share/linkfailure.h"
#include "ui/share/secretclipboard.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/selectionbar.h"

#include <QAction>
#include <QPushButton>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

KeysPage::KeysPage(KeysModel &model, Clock clock, SecretClipboard &clipboard, QWidget *parent)
    : PagedPage(u"keys"_s, model, parent)
    , m_model(model)
    , m_clock(std::move(clock))
    , m_clipboard(clipboard)
    , m_stateFilter(addFilter(u"stateFilter"_s))
    , m_serverFilter(addFilter(u"serverFilter"_s))
    , m_expiryFilter(addFilter(u"expiryFilter"_s))
    , m_verifiedFilter(addFilter(u"verifiedFilter"_s))
    , m_issueButton(emptyState().addButton(u"issueFirstKeyButton"_s))
    , m_copyLinkCommand(addCommand(u"copyLink"_s, u"copy"_s, CommandKind::Reads,
                                   Qt::CTRL | Qt::SHIFT | Qt::Key_C))
    , m_shareCommand(
          addCommand(u"shareKey"_s, u"qr"_s, CommandKind::Reads, Qt::CTRL | Qt::SHIFT | Qt::Key_Q))
    , m_extendCommand(
          addCommand(u"extendKeys"_s, u"clock"_s, CommandKind::Writes, Qt::CTRL | Qt::Key_E))
    , m_verifyCommand(addCommand(u"verifyKeys"_s, u"verify"_s, CommandKind::Reads))
    , m_revokeCommand(nullptr)
    , m_selectionBar(nullptr)
{
    addCommandSeparator();
    m_revokeCommand =
        addCommand(u"revokeKeys"_s, u"trash"_s, CommandKind::Writes, QKeySequence::Delete);
    for (auto *command : {m_copyLinkCommand, m_shareCommand, m_extendCommand, m_revokeCommand})
        addCommandButton(command);
    addColumnFilters(filterableColumns());
    addViews();
    addSelectionBar();
    addExport();
    addSearch();
    table().addActions(actions());

    connect(m_issueButton, &QPushButton::clicked, this, &KeysPage::issueRequested);
    connect(m_copyLinkCommand, &QAction::triggered, this, &KeysPage::requestLinks);
    connect(m_extendCommand, &QAction::triggered, this,
            [this] { emit extensionRequested(selectedKeys()); });
    connect(m_shareCommand, &QAction::triggered, this,
            [this] { emit shareRequested(selectedKeys().front()); });
    connect(m_verifyCommand, &QAction::triggered, this,
            [this] { emit verifyRequested(selectedKeys()); });
    connect(m_revokeCommand, &QAction::triggered, this,
            [this] { emit revocationPreviewRequested(selectedKeys()); });
    connect(&table(), &QAbstractItemView::doubleClicked, m_shareCommand, &QAction::trigger);
    retranslate();
    updateCommands();
}

QString KeysPage::title() const
{
    return tr("Keys");
}

QString KeysPage::menuTitle() const
{
    return tr("&Keys");
}

QString KeysPage::hint() const
{
    return tr("Issue your first key with “Issue key…”. Select keys to copy their links, show a "
              "QR code, extend, verify or revoke them.");
}

KeyOrder KeysPage::order() const
{
    return KeysModel::orderBy(sortColumn(), sortDirection());
}

void KeysPage::copyLink(const QString &link)
{
    m_clipboard.copy(link);
    emit statusChanged(tr("The link is on the clipboard"));
}

void KeysPage::copyLinks(const QString &links, const QString &status)
{
    m_clipboard.copy(links);
    emit statusChanged(status);
}

void KeysPage::copyKeys(const std::vector<AccessKey> &keys)
{
    copyCells(static_cast<int>(keys.size()), [&](int row, int column) {
        return m_model.displayText(keys[static_cast<size_t>(row)], column);
    });
}

void KeysPage::showTermsMoved(const QString &text)
{
    emit statusChanged(tr("Done: %1. Ctrl+Z takes it back").arg(text));
}

void KeysPage::showLinkFailure(const Error &error)
{
    banner().showError(linkFailureTitle(error), error);
}

void KeysPage::showVerifying(int count)
{
    emit activityChanged(tr("Verifying %n key(s)…", nullptr, count));
}

void KeysPage::showVerification(const VerificationSummary &summary)
{
    emit statusChanged(tr("%n key(s) verified", nullptr, summary.present));
    if (summary.missing > 0)
        banner().showMessage(Tone::Warning,
                             tr("%n key(s) are not on their server", nullptr, summary.missing),
                             tr("Their customers cannot connect. Issue them a new key, or let the "
                                "bot do it at its next sync."));
    else if (summary.error)
        banner().showError(tr("%n key(s) could not be verified", nullptr, summary.unknown),
                           *summary.error);
}

void KeysPage::showVerifyFailure(const Error &error)
{
    emit statusChanged({});
    banner().showError(tr("The keys were not verified"), error);
}

void KeysPage::showRevocation(const Operation &operation)
{
    const auto revoked =
        static_cast<int>(std::ranges::count(operation.steps, StepState::Compensated, &Step::state));
    const auto left = static_cast<int>(operation.steps.size()) - revoked;
    emit statusChanged(tr("%n key(s) revoked", nullptr, revoked));
    if (left > 0)
        banner().showMessage(Tone::Warning,
                             tr("%n key(s) are not confirmed gone yet", nullptr, left),
                             tr("They stay in the table as being deleted. VeilDesk keeps trying."));
}

void KeysPage::showRevokeFailure(const Error &error)
{
    banner().showError(tr("The keys were not revoked"), error);
}

void KeysPage::copyRows()
{
    emit copyRequested(selectedKeys());
}

void KeysPage::retranslate()
{
    PagedPage::retranslate();
    retranslateFilters();
    m_copyLinkCommand->setText(tr("Copy &link"));
    m_shareCommand->setText(tr("Show &QR code"));
    m_extendCommand->setText(tr("&Extend…"));
    m_verifyCommand->setText(tr("&Verify"));
    m_verifyCommand->setStatusTip(tr("Asks the servers whether they still have the keys"));
    m_revokeCommand->setText(tr("&Revoke…"));
    emptyState().setTexts(tr("No keys yet"),
                          tr("A key lets a customer connect to a server. Issue the first one by "
                             "hand; the bot's keys appear here too."));
    m_issueButton->setText(tr("&Issue key…"));
}

void KeysPage::updateCommands()
{
    PagedPage::updateCommands();
    const auto count = table().selectedCount();
    m_selectionBar->showSelection(count, m_model.rowCount());
    for (auto *command : {m_copyLinkCommand, m_extendCommand, m_verifyCommand, m_revokeCommand})
        setCommandEnabled(command, count > 0);
    setCommandEnabled(m_shareCommand, count == 1);
    m_issueButton->setEnabled(isWritable());
}

void KeysPage::addSelectionBar()
{
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    m_selectionBar = new SelectionBar(
        m_extendCommand, {m_verifyCommand, m_copyLinkCommand, separator, m_revokeCommand}, this);
    addBelowTable(m_selectionBar);
    connect(m_selectionBar, &SelectionBar::selectAllRequested, &table(), [this] {
        table().selectAll();
        table().setFocus();
    });
}

void KeysPage::requestLinks()
{
    const auto keys = selectedKeys();
    if (keys.size() == 1)
        emit linkRequested(keys.front());
    else
        emit linksRequested(keys);
}

std::vector<KeyId> KeysPage::selectedKeys() const
{
    std::vector<KeyId> keys;
    for (const auto id : table().selectedIds())
        keys.push_back({id});
    return keys;
}

void KeysPage::confirmRevocation(const std::vector<AccessKey> &keys)
{
    std::vector<KeyId> ids;
    for (const auto &key : keys)
        ids.push_back(key.id);
    auto *dialog = new ConfirmDialog(revocationOf(keys, m_clock()), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, ids] { emit revokeRequested(ids); });
    dialog->open();
}

} // namespace VeilDesk
