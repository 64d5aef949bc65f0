#pragma once

#include "models/storage/subscriptionrecord.h"

#include <QDialog>

class QTreeWidget;

namespace VeilDesk {

class SecretClipboard;

/// One subscription whole: its term, its keys server by server, what has happened to it, and what
/// its customer's app gets.
class SubscriptionDetails final : public QDialog
{
    Q_OBJECT

public:
    /// `link` is its public address; empty where the bot's is not known.
    SubscriptionDetails(const SubscriptionRecord &record, const QString &link,
                        SecretClipboard &clipboard, Timestamp now, QWidget *parent = nullptr);

private:
    /// How it is, and its keys server by server.
    [[nodiscard]] QWidget *createOverview(const SubscriptionRecord &record, Timestamp now);
    [[nodiscard]] QWidget *createFacts(const SubscriptionSummary &summary, Timestamp now);
    [[nodiscard]] QTreeWidget *createPlaces(const std::vector<PlaceRecord> &places);
    [[nodiscard]] QTreeWidget *createTimeline(const SubscriptionRecord &record, Timestamp now);
};

} // namespace VeilDesk
