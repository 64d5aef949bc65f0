#pragma once

#include "models/domain/subscriptionfeed.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QPushButton;
class QTabWidget;
class QTreeWidget;

namespace VeilDesk {

class CodeView;
class MaskedText;
class SecretClipboard;

/// The address of a subscription, to be copied or scanned, and what a customer's app gets there.
class FeedView final : public QWidget
{
    Q_OBJECT

public:
    /// `link` is empty where nobody has said at which address the bot answers.
    FeedView(const SubscriptionFeed &feed, const QString &link, SecretClipboard &clipboard,
             QWidget *parent = nullptr);

private:
    [[nodiscard]] QFormLayout *createFields();
    [[nodiscard]] QTabWidget *createTabs(SecretClipboard &clipboard);
    [[nodiscard]] QTreeWidget *createLines();
    [[nodiscard]] QTreeWidget *createHeaders();
    void showLink(const QString &link);

    const SubscriptionFeed m_feed;
    MaskedText *m_address;
    QPushButton *m_copyButton;
    QLabel *m_hint;
    CodeView *m_code;
};

} // namespace VeilDesk
