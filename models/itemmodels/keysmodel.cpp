#include "models/itemmodels/keysmodel.h"

#include "models/domain/redaction.h"
#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/filetext.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

std::optional<Timestamp> timeOf(const AccessKey &key, int column)
{
    switch (column) {
    case KeysModel::CreatedColumn:
        return key.createdAt;
    case KeysModel::ExpiresColumn:
        return key.expiresAt;
    case KeysModel::VerifiedColumn:
        return key.verifiedAt;
    default:
        return std::nullopt;
    }
}

} // namespace

KeysModel::KeysModel(Clock clock, QObject *parent)
    : MarkedRowsModel(parent)
    , m_clock(std::move(clock))
{ }

KeyOrder KeysModel::orderBy(int column, Qt::SortOrder direction)
{
    switch (column) {
    case StateColumn:
        return {KeySort::State, direction};
    case CustomerColumn:
        return {KeySort::Customer, direction};
    case SubscriptionColumn:
        return {KeySort::Subscription, direction};
    case ServerColumn:
        return {KeySort::Server, direction};
    case EmailColumn:
        return {KeySort::Email, direction};
    case UuidColumn:
        return {KeySort::Uuid, direction};
    case CreatedColumn:
        return {KeySort::Created, direction};
    case ExpiresColumn:
        return {KeySort::Expires, direction};
    case VerifiedColumn:
        return {KeySort::Verified, direction};
    default:
        return {};
    }
}

QString KeysModel::customerText(const AccessKey &key)
{
    if (!key.customer || !key.customerName.isEmpty())
        return key.customerName;
    return QString::number(key.customer->value);
}

QString KeysModel::serverText(const AccessKey &key)
{
    const auto text = DisplayText::serverName(key.server, key.serverName);
    const bool isKnown = key.server.isValid() || !key.serverName.isEmpty();
    return isKnown ? text : DefectMarks::orStored({}, key.defects, u"server_id"_s, text);
}

QString KeysModel::stateText(KeyState state)
{
    switch (state) {
    case KeyState::Active:
        return tr("Active");
    case KeyState::Expired:
        return tr("Expired");
    case KeyState::Inactive:
        return tr("Deactivated");
    case KeyState::Deleting:
        return tr("Deleting…");
    case KeyState::NotPersisted:
        return tr("Not saved on the server");
    }
    Q_UNREACHABLE();
}

QString KeysModel::stateSymbol(KeyState state)
{
    switch (state) {
    case KeyState::Active:
        return u"success"_s;
    case KeyState::Expired:
        return u"clock"_s;
    case KeyState::Inactive:
        return u"disabled"_s;
    case KeyState::Deleting:
        return u"trash"_s;
    case KeyState::NotPersisted:
        return u"warning"_s;
    }
    Q_UNREACHABLE();
}

Tone KeysModel::stateTone(KeyState state)
{
    switch (state) {
    case KeyState::Active:
        return Tone::Success;
    case KeyState::NotPersisted:
        return Tone::Warning;
    case KeyState::Deleting:
        return Tone::Danger;
    case KeyState::Expired:
    case KeyState::Inactive:
        return Tone::Neutral;
    }
    Q_UNREACHABLE();
}

int KeysModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

KeysModel::State KeysModel::stateOf(const AccessKey &key) const
{
    const auto state = keyState(key, m_clock());
    return {stateSymbol(state), stateTone(state)};
}

const DefectMarks::Columns &KeysModel::markedColumns() const
{
    static const DefectMarks::Columns columns{
        {u"server_id"_s, ServerColumn},
        {u"user_id"_s, CustomerColumn},
        {u"subscription_id"_s, SubscriptionColumn},
        {u"v2ray_uuid"_s, UuidColumn},
        {u"created_at"_s, CreatedColumn},
        {u"expiry_at"_s, ExpiresColumn},
    };
    return columns;
}

QString KeysModel::headerText(int column) const
{
    switch (column) {
    case StateColumn:
        return tr("State");
    case CustomerColumn:
        return tr("Customer");
    case SubscriptionColumn:
        return tr("Subscription");
    case ServerColumn:
        return tr("Server");
    case EmailColumn:
        return tr("E-mail");
    case UuidColumn:
        return tr("UUID");
    case CreatedColumn:
        return tr("Created");
    case ExpiresColumn:
        return tr("Expires");
    case VerifiedColumn:
        return tr("Verified");
    default:
        return {};
    }
}

QString KeysModel::displayText(const AccessKey &key, int column) const
{
    switch (column) {
    case StateColumn:
        return stateText(keyState(key, m_clock()));
    case CustomerColumn:
        return customerText(key);
    case SubscriptionColumn:
        return DefectMarks::orStored(
            key.subscription ? u'#' + QString::number(key.subscription->value) : QString(),
            key.defects, u"subscription_id"_s, tr("none"));
    case ServerColumn:
        return serverText(key);
    case EmailColumn:
        return key.email;
    case UuidColumn:
        return redactedUuid(key.uuid);
    default:
        break;
    }
    const auto time = timeOf(key, column);
    return DisplayText::relativeTime(time, m_clock());
}

QString KeysModel::exportText(const AccessKey &key, int column, Timestamp now)
{
    const auto orStored = [&key](const QString &text, const QString &stored) {
        return DefectMarks::orStored(text, key.defects, stored);
    };
    switch (column) {
    case StateColumn:
        return stateText(keyState(key, now));
    case CustomerColumn:
        return orStored(customerText(key), u"user_id"_s);
    case SubscriptionColumn:
        return orStored(FileText::number(key.subscription), u"subscription_id"_s);
    case ServerColumn:
        return orStored(FileText::name(key.serverName, knownId(key.server)), u"server_id"_s);
    case EmailColumn:
        return key.email;
    case UuidColumn:
        return redactedUuid(key.uuid);
    case CreatedColumn:
        return orStored(FileText::time(key.createdAt), u"created_at"_s);
    case ExpiresColumn:
        return orStored(FileText::time(key.expiresAt), u"expiry_at"_s);
    case VerifiedColumn:
        return FileText::time(key.verifiedAt);
    default:
        return {};
    }
}

QString KeysModel::toolTip(const AccessKey &key, int column) const
{
    const auto time = timeOf(key, column);
    if (time && !isUnlimited(*time))
        return DisplayText::absoluteTime(*time);
    if (column == VerifiedColumn && !time)
        return tr("Not seen on the server yet. Verify asks the server.");
    return displayText(key, column);
}

} // namespace VeilDesk
