#include "ui/keys/keyspage.h"

#include "ui/keys/revocation.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebanner.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

KeysPage::KeysPage(KeysModel &model, Clock clock, QWidget *parent)
    : TablePage(u"keys"_s, &model, parent)
    , m_model(model)
    , m_clock(std::move(clock))
    , m_issueButton(emptyState().addButton(u"issueFirstKeyButton"_s))
    , m_copyLinkCommand(addCommand(u"copyLink"_s, u"copy"_s, CommandKind::Reads,
                                   Qt::CTRL | Qt::SHIFT | Qt::Key_C))
    , m_shareCommand(
          addCommand(u"shareKey"_s, u"qr"_s, CommandKind::Reads, Qt::CTRL | Qt::SHIFT | Qt::Key_Q))
    , m_verifyCommand(addCommand(u"verifyKeys"_s, u"verify"_s, CommandKind::Reads))
    , m_revokeCommand(nullptr)
{
    addCommandSeparator();
    m_revokeCommand =
        addCommand(u"revokeKeys"_s, u"trash"_s, CommandKind::Writes, QKeySequence::Delete);
    for (auto *command : {m_copyLinkCommand, m_shareCommand, m_verifyCommand, m_revokeCommand})
        addCommandButton(command);
    addSearch();
    table().addActions(actions());
    table().sortByColumn(KeysModel::CreatedColumn, Qt::DescendingOrder);

    connect(m_issueButton, &QPushButton::clicked, this, &KeysPage::issueRequested);
    connect(m_copyLinkCommand, &QAction::triggered, this,
            [this] { emit linkRequested(selectedKeys().front()); });
    connect(m_shareCommand, &QAction::triggered, this,
            [this] { emit shareRequested(selectedKeys().front()); });
    connect(m_verifyCommand, &QAction::triggered, this,
            [this] { emit verifyRequested(selectedKeys()); });
    connect(m_revokeCommand, &QAction::triggered, this, &KeysPage::confirmRevocation);
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

void KeysPage::selectItem(qint64 id, const QString &searchText)
{
    searchFor(searchText);
    selectRow(id);
}

void KeysPage::copyLink(const QString &link)
{
    QGuiApplication::clipboard()->setText(link);
    emit statusChanged(tr("The link is on the clipboard"));
}

void KeysPage::showLinkFailure(const Error &error)
{
    banner().showError(tr("The link cannot be handed out"), error);
}

void KeysPage::showVerifying(int count)
{
    emit statusChanged(tr("Verifying %n key(s)…", nullptr, count));
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
    banner().showError(tr("The keys were not verified"), error);
}

void KeysPage::showRevocation(const Operation &operation)
{
    const auto revoked =
        static_cast<int>(std::ranges::count(operation.steps, StepState::Compensated, &Step::state));
    const auto left = static_cast<int>(operation.steps.size()) - revoked;
    emit statusChanged(tr("%n key(s) revoked", nullptr, revoked));
    if (left > 0)
        banner().showMessage(
            Tone::Warning, tr("%n key(s) are not confirmed gone yet", nullptr, left),
            tr("They stay in the table as being deleted. VeilDesk tries again at its next start."));
}

void KeysPage::showRevokeFailure(const Error &error)
{
    banner().showError(tr("The keys were not revoked"), error);
}

void KeysPage::retranslate()
{
    TablePage::retranslate();
    m_copyLinkCommand->setText(tr("Copy &link"));
    m_shareCommand->setText(tr("Show &QR code"));
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
    const auto count = table().selectedIds().size();
    setCommandEnabled(m_copyLinkCommand, count == 1);
    setCommandEnabled(m_shareCommand, count == 1);
    setCommandEnabled(m_verifyCommand, count > 0);
    setCommandEnabled(m_revokeCommand, count > 0);
    m_issueButton->setEnabled(isWritable());
}

std::vector<KeyId> KeysPage::selectedKeys() const
{
    std::vector<KeyId> keys;
    for (const auto id : table().selectedIds())
        keys.push_back({id});
    return keys;
}

void KeysPage::confirmRevocation()
{
    const auto keys = selectedKeys();
    auto *dialog = new ConfirmDialog(revocationOf(keys, m_model, m_clock()), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, keys] { emit revokeRequested(keys); });
    dialog->open();
}

} // namespace VeilDesk
