#pragma once

#include "models/domain/renewal.h"
#include "models/storage/subscriptionlist.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace VeilDesk {

class MessageBanner;

/// Adds a term to a subscription: when it ends now and then, and why. Stays open until it is
/// written.
class RenewalDialog final : public QDialog
{
    Q_OBJECT

public:
    RenewalDialog(const SubscriptionSummary &subscription, const std::vector<Tariff> &tariffs,
                  Timestamp now, QWidget *parent = nullptr);

    [[nodiscard]] TariffId tariff() const;
    /// What renewing under tariff() would write, and the end that it has now.
    void showPreview(const Renewal &renewal, Timestamp before);
    /// The end of the latest preview; nothing before there was one.
    [[nodiscard]] std::optional<Timestamp> previewedEnd() const { return m_previewedEnd; }
    void showPreviewFailure(const Error &error);
    /// The term was not added.
    void showFailure(const Error &error);

signals:
    void previewRequested(VeilDesk::TariffId tariff);
    void submitted(VeilDesk::TariffId tariff);

private:
    [[nodiscard]] QFormLayout *createFields(const SubscriptionSummary &subscription);
    void addTariffs(const std::vector<Tariff> &tariffs, TariffId current);
    void requestPreview();
    void submit();

    const Timestamp m_now;
    std::optional<Timestamp> m_previewedEnd;
    MessageBanner *m_banner;
    QComboBox *m_tariffCombo;
    QLabel *m_afterLabel;
    QLabel *m_reasonLabel;
    QPushButton *m_renewButton = nullptr;
};

} // namespace VeilDesk
