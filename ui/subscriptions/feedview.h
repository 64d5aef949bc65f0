#pragma once

#include "models/domain/subscriptionfeed.h"
#include "ui/share/sharecontext.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace VeilDesk {

class CodeView;
class MaskedText;

/// The address of a subscription, to be copied or scanned, and what a customer's app gets there.
class FeedView final : public QWidget
{
    Q_OBJECT

public:
    FeedView(const SubscriptionFeed &feed, ShareContext context, QWidget *parent = nullptr);

private:
    [[nodiscard]] QFormLayout *createFields();
    [[nodiscard]] QTreeWidget *createLines();
    void changeHost();
    void showAddress();

    const SubscriptionFeed m_feed;
    ShareContext m_context;
    QLineEdit *m_hostEdit;
    MaskedText *m_address;
    QPushButton *m_copyButton;
    CodeView *m_code;
};

} // namespace VeilDesk
