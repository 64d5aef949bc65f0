#pragma once

#include "models/domain/operation.h"
#include "models/itemmodels/keysmodel.h"
#include "ui/widgets/tablepage.h"

namespace VeilDesk {

/// What servers said about the keys they were asked for.
struct VerificationSummary
{
    int present = 0;
    int missing = 0;
    int unknown = 0; ///< Their server could not be asked.
    std::optional<Error> error; ///< One of those that prevented an answer.
};

/// All keys: find, hand out, verify, revoke.
class KeysPage final : public TablePage
{
    Q_OBJECT

public:
    KeysPage(KeysModel &model, Clock clock, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString menuTitle() const override;

    /// By search: the table need not have loaded the row.
    void selectItem(qint64 id, const QString &searchText) override;

    void copyLink(const QString &link);
    void showLinkFailure(const Error &error);
    void showVerifying(int count);
    void showVerification(const VerificationSummary &summary);
    void showVerifyFailure(const Error &error);
    void showRevocation(const Operation &operation);
    void showRevokeFailure(const Error &error);

signals:
    void issueRequested();
    void linkRequested(VeilDesk::KeyId key);
    void shareRequested(VeilDesk::KeyId key);
    void verifyRequested(const std::vector<VeilDesk::KeyId> &keys);
    /// The operator has confirmed it.
    void revokeRequested(const std::vector<VeilDesk::KeyId> &keys);

protected:
    void retranslate() override;
    void updateCommands() override;

private:
    [[nodiscard]] std::vector<KeyId> selectedKeys() const;
    void confirmRevocation();

    KeysModel &m_model;
    Clock m_clock;
    QPushButton *m_issueButton;
    QAction *m_copyLinkCommand;
    QAction *m_shareCommand;
    QAction *m_verifyCommand;
    QAction *m_revokeCommand;
};

} // namespace VeilDesk
