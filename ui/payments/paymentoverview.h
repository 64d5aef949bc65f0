#pragma once

#include "ui/payments/paymentdossier.h"

#include <QWidget>

class QFormLayout;

namespace VeilDesk {

/// What the database holds of a payment, and what can be done about it, beside what it is about.
class PaymentOverview final : public QWidget
{
    Q_OBJECT

public:
    explicit PaymentOverview(const PaymentDossier &dossier, QWidget *parent = nullptr);

    /// The texts in it: where they are equal, there is nothing new to see.
    [[nodiscard]] const QStringList &content() const { return m_content; }

signals:
    void processAnywayRequested();
    void takeOverRequested();
    void sendAgainRequested();

private:
    using Signal = void (PaymentOverview::*)();

    void addStanding(const PaymentDossier &dossier);
    void addClaim(const PaymentDossier &dossier);
    void addNotification(const PaymentDossier &dossier);
    void addRow(const PaymentSummary &summary);
    void add(const QString &label, const QString &name, const QString &text);
    void addWithButton(const QString &label, const QString &name, const QString &text,
                       const QString &buttonName, const QString &buttonText, Signal clicked);

    bool m_isWritable;
    QStringList m_content;
    QFormLayout *m_form;
};

} // namespace VeilDesk
