#include "ui/settings/notificationtextsdialog.h"

#include "models/domain/invitation.h"
#include "ui/widgets/messagebanner.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const NotificationTemplate &text)
{
    const auto kind = text.kind == NotificationKind::Delivered
        ? NotificationTextsDialog::tr("Delivered")
        : NotificationTextsDialog::tr("Renewed");
    return u"%1 – %2"_s.arg(kind, languageName(text.language));
}

std::vector<EditableText> editable(const std::vector<NotificationTemplate> &texts)
{
    std::vector<EditableText> editable;
    for (const auto &text : texts)
        editable.push_back(
            {nameOf(text), text.text, defaultNotification(text.kind, text.language)});
    return editable;
}

QString preview(QLocale::Language language, const QString &text)
{
    NotificationValues sample;
    sample.name = NotificationTextsDialog::tr("Maria");
    sample.tariff = NotificationTextsDialog::tr("Month");
    sample.expires = invitationDate(systemNow() + std::chrono::days(30), language);
    sample.link = u"https://vpn.example/api/subscription/…"_s;
    sample.keys = 19;
    sample.missing = 1;
    return writeNotification(text, sample).value_or(QString());
}

} // namespace

NotificationTextsDialog::NotificationTextsDialog(std::vector<NotificationTemplate> texts,
                                                 QWidget *parent)
    : TextsDialog(
        u"notification"_s, editable(texts), notificationPlaceholders(),
        [texts](size_t place, const QString &text) { return preview(texts[place].language, text); },
        parent)
    , m_templates(std::move(texts))
    , m_banner(new MessageBanner(this))
{
    setWindowTitle(tr("Texts of messages"));
    addHeader(m_banner);
}

void NotificationTextsDialog::accept()
{
    std::vector<NotificationTemplate> changed;
    for (size_t place = 0; place < m_templates.size(); ++place) {
        const auto &[kind, language, before] = m_templates[place];
        if (text(place) != before)
            changed.push_back({kind, language, text(place)});
    }
    if (changed.empty()) {
        showStored();
        return;
    }
    m_banner->dismiss();
    setEnabled(false);
    emit textsEntered(changed);
}

void NotificationTextsDialog::showStored()
{
    TextsDialog::accept();
}

void NotificationTextsDialog::showFailure(const Error &error)
{
    setEnabled(true);
    m_banner->showError(tr("The texts were not stored"), error);
}

} // namespace VeilDesk
