#pragma once

#include "models/domain/payment.h"

#include <QFrame>

#include <map>
#include <optional>

class QHBoxLayout;
class QToolButton;

namespace VeilDesk {

/// How many payments there are of each status, as buttons that filter by it.
class StatusCards final : public QFrame
{
    Q_OBJECT

public:
    explicit StatusCards(QWidget *parent = nullptr);

    void setCounts(const std::map<PaymentStatus, qint64> &counts);
    void setCurrent(std::optional<PaymentStatus> status);
    void retranslate();

signals:
    /// No status: all payments.
    void chosen(std::optional<VeilDesk::PaymentStatus> status);

private:
    std::map<PaymentStatus, qint64> m_counts;
    std::map<PaymentStatus, QToolButton *> m_buttons;
};

} // namespace VeilDesk
