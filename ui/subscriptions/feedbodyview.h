#pragma once

#include "models/domain/subscriptionfeed.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace VeilDesk {

class SecretClipboard;
class SecretTextEdit;

/// The text that the bot sends to a customer's app, its links hidden until the operator asks to see
/// them; copied as text or as it is sent.
class FeedBodyView final : public QWidget
{
    Q_OBJECT

public:
    FeedBodyView(const SubscriptionFeed &feed, SecretClipboard &clipboard,
                 QWidget *parent = nullptr);

private:
    [[nodiscard]] QHBoxLayout *createButtons(const SubscriptionFeed &feed,
                                             SecretClipboard &clipboard);
    [[nodiscard]] QPushButton *createCopyButton(const QString &name, const QString &text,
                                                const QString &secret, SecretClipboard &clipboard);
    void refresh();

    const QString m_body;
    SecretTextEdit *m_text;
    QToolButton *m_revealButton;
};

} // namespace VeilDesk
