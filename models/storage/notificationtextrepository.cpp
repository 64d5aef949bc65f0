#include "models/storage/notificationtextrepository.h"

#include "models/storage/rows.h"

namespace VeilDesk::NotificationTextRepository {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(NotificationKind kind, QLocale::Language language)
{
    return u"text.%1.%2"_s.arg(notificationKindName(kind), QLocale::languageToCode(language));
}

} // namespace

Result<QString> load(const Connection &connection, NotificationKind kind,
                     QLocale::Language language)
{
    const auto own = defaultNotification(kind, language);
    if (!connection.capabilities().isAdopted())
        return own;
    return collectRows(connection.run(u"SELECT value FROM veildesk_meta WHERE key = :key"_s,
                                      {{":key"_L1, keyOf(kind, language)}}),
                       [](const QSqlQuery &row) { return row.value(0).toString(); })
        .map([&](const std::vector<QString> &stored) {
            return stored.empty() ? own : stored.front();
        });
}

Result<std::vector<NotificationTemplate>> loadAll(const Connection &connection)
{
    std::vector<NotificationTemplate> texts;
    for (const auto kind : NotificationKinds) {
        for (const auto language : NotificationLanguages) {
            auto text = load(connection, kind, language);
            if (!text)
                return failure(text.error());
            texts.push_back({kind, language, *std::move(text)});
        }
    }
    return texts;
}

Result<> save(Transaction &transaction, const NotificationTemplate &text)
{
    const auto key = keyOf(text.kind, text.language);
    const bool isOwn = text.text == defaultNotification(text.kind, text.language);
    const auto saved = isOwn
        ? transaction.change(u"DELETE FROM veildesk_meta WHERE key = :key"_s, {{":key"_L1, key}})
        : transaction.change(u"INSERT INTO veildesk_meta (key, value) VALUES (:key, :value)"
                             " ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s,
                             {{":key"_L1, key}, {":value"_L1, text.text}});
    return saved.map([](int) {});
}

} // namespace VeilDesk::NotificationTextRepository
