#include "tests/conventions/translations.h"

#include <QXmlStreamReader>

#include <algorithm>
#include <iterator>
#include <set>
#include <vector>

namespace VeilDesk::Conventions {

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString name; ///< Context, source text and disambiguation.
    bool isTranslated = true;
    bool isVanished = false;
};

/// Whether the translation, or each of its plural forms, says something and is finished.
bool readTranslation(QXmlStreamReader &xml, Message &message)
{
    const auto type = xml.attributes().value("type"_L1);
    message.isVanished = type == "vanished"_L1 || type == "obsolete"_L1;
    bool isComplete = type != "unfinished"_L1;
    bool hasForms = false;
    QString text;
    while (!xml.atEnd()
           && !(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == "translation"_L1)) {
        if (xml.isStartElement() && xml.name() == "numerusform"_L1) {
            hasForms = true;
            isComplete = !xml.readElementText().isEmpty() && isComplete;
        } else if (xml.isCharacters()) {
            text += xml.text();
        }
    }
    return isComplete && (hasForms || !text.isEmpty());
}

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message{context, false, false};
    while (xml.readNextStartElement()) {
        if (xml.name() == "translation"_L1)
            message.isTranslated = readTranslation(xml, message);
        else if (xml.name() == "source"_L1 || xml.name() == "comment"_L1)
            message.name += u" | "_s + xml.readElementText();
        else
            xml.skipCurrentElement();
    }
    return message;
}

std::vector<Message> readMessages(const QByteArray &ts)
{
    std::vector<Message> messages;
    QXmlStreamReader xml(ts);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == "message"_L1)
            messages.push_back(readMessage(xml, context));
    }
    return messages;
}

std::set<QString> liveNames(const QByteArray &ts)
{
    std::set<QString> names;
    for (const auto &message : readMessages(ts)) {
        if (!message.isVanished)
            names.insert(message.name);
    }
    return names;
}

} // namespace

QStringList untranslatedMessages(const QByteArray &ts)
{
    QStringList untranslated;
    for (const auto &message : readMessages(ts)) {
        if (message.isVanished)
            untranslated += u"vanished: "_s + message.name;
        else if (!message.isTranslated)
            untranslated += u"untranslated: "_s + message.name;
    }
    return untranslated;
}

QStringList differingMessages(const QByteArray &stored, const QByteArray &fresh)
{
    QStringList differing;
    std::ranges::set_symmetric_difference(liveNames(stored), liveNames(fresh),
                                          std::back_inserter(differing));
    return differing;
}

} // namespace VeilDesk::Conventions
