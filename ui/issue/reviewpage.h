#pragma once

#include "models/settings/settings.h"
#include "ui/issue/issuedraft.h"
#include "ui/issue/issuepage.h"

class QFormLayout;
class QGroupBox;
class QLabel;
class QRadioButton;

namespace VeilDesk {

/// Everything at one glance before the first call, and what becomes of a live subscription.
class ReviewPage final : public IssuePage
{
    Q_OBJECT

public:
    explicit ReviewPage(Settings settings, QWidget *parent = nullptr);

    void showDraft(const IssueDraft &draft, Timestamp now);
    /// Refuse while the operator has not chosen or there is nothing to choose.
    [[nodiscard]] LiveSubscription live() const;

    [[nodiscard]] bool isComplete() const override;
    void focusFirst() override;

private:
    QGroupBox *createLiveBox();
    QLabel *addFact(QFormLayout *form, const QString &title, const QString &objectName);
    void forgetChoice();
    void showLive();
    void refresh();
    [[nodiscard]] QString customerText() const;
    [[nodiscard]] QString emailText() const;
    [[nodiscard]] QString serversText() const;
    [[nodiscard]] QString expiryText() const;
    [[nodiscard]] Timestamp newExpiry() const;
    [[nodiscard]] Renewal renewal() const;

    Settings m_settings;
    IssueDraft m_draft;
    std::optional<Subscription> m_live;
    Timestamp m_now{};

    QLabel *m_customerLabel;
    QLabel *m_emailLabel;
    QLabel *m_tariffLabel;
    QLabel *m_expiryLabel;
    QLabel *m_serversLabel;
    QLabel *m_policyLabel;
    QGroupBox *m_liveBox;
    QLabel *m_liveLabel;
    QRadioButton *m_extendButton;
    QLabel *m_extendLabel;
    QRadioButton *m_newButton;
    QLabel *m_newLabel;
};

} // namespace VeilDesk
