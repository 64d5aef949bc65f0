#pragma once

#include "models/domain/operation.h"
#include "models/domain/server.h"
#include "models/itemmodels/keysmodel.h"
#include "ui/widgets/pagedpage.h"

namespace VeilDesk {

class SecretClipboard;
class SelectionBar;

/// What servers said about the keys they were asked for.
struct VerificationSummary
{
    int present = 0;
    int missing = 0;
    int unknown = 0; ///< Their server could not be asked.
    std::optional<Error> error; ///< One of those that prevented an answer.
};

/// All keys: find, hand out, verify, revoke.
class KeysPage final : public PagedPage
{
    Q_OBJECT

public:
    /// `clipboard` takes the links and outlives this.
    KeysPage(KeysModel &model, Clock clock, SecretClipboard &clipboard, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString menuTitle() const override;
    [[nodiscard]] QString hint() const override;

    /// What the search, the filters and the headers ask for now.
    [[nodiscard]] KeyFilter filter() const;
    [[nodiscard]] KeyOrder order() const;

    /// The servers to filter by.
    void showServers(const std::vector<Server> &servers);

    void copyLink(const QString &link);
    /// One per line; `status` says how many.
    void copyLinks(const QString &links, const QString &status);
    /// Copies the visible columns as tab-separated text.
    void copyKeys(const std::vector<AccessKey> &keys);
    /// Asks whether these keys shall really be revoked.
    void confirmRevocation(const std::vector<AccessKey> &keys);
    /// `text` as the undo menu says it.
    void showTermsMoved(const QString &text);
    void showLinkFailure(const Error &error);
    void showVerifying(int count);
    void showVerification(const VerificationSummary &summary);
    void showVerifyFailure(const Error &error);
    void showRevocation(const Operation &operation);
    void showRevokeFailure(const Error &error);

signals:
    void issueRequested();
    void linkRequested(VeilDesk::KeyId key);
    void linksRequested(const std::vector<VeilDesk::KeyId> &keys);
    void extensionRequested(const std::vector<VeilDesk::KeyId> &keys);
    void copyRequested(const std::vector<VeilDesk::KeyId> &keys);
    void shareRequested(VeilDesk::KeyId key);
    void verifyRequested(const std::vector<VeilDesk::KeyId> &keys);
    /// confirmRevocation() wants to be shown these.
    void revocationPreviewRequested(const std::vector<VeilDesk::KeyId> &keys);
    /// The operator has confirmed it.
    void revokeRequested(const std::vector<VeilDesk::KeyId> &keys);

protected:
    [[nodiscard]] std::vector<TableView> builtInViews() const override;
    void copyRows() override;
    void retranslate() override;
    void updateCommands() override;

private:
    [[nodiscard]] std::vector<KeyId> selectedKeys() const;
    /// The state is none of them: it has a chip with all choices.
    [[nodiscard]] static std::map<int, ColumnKind> filterableColumns();
    void retranslateFilters();
    void addSelectionBar();
    void requestLinks();

    KeysModel &m_model;
    Clock m_clock;
    SecretClipboard &m_clipboard;
    FilterChip *m_stateFilter;
    FilterChip *m_serverFilter;
    FilterChip *m_expiryFilter;
    FilterChip *m_verifiedFilter;
    QPushButton *m_issueButton;
    QAction *m_copyLinkCommand;
    QAction *m_shareCommand;
    QAction *m_extendCommand;
    QAction *m_verifyCommand;
    QAction *m_revokeCommand;
    SelectionBar *m_selectionBar;
};

} // namespace VeilDesk
