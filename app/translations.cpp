#include "app/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace VeilDesk {

using namespace Qt::StringLiterals;

Translations::Translations(const QString &language)
{
    setLanguage(language);
}

Translations::~Translations()
{
    remove();
}

void Translations::setLanguage(const QString &language)
{
    remove();
    m_language = language;
    QLocale::setDefault(QLocale(language));
    // English needs no translation of Qt's texts, and Qt installs none.
    if (m_qtTexts.load(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtTexts);
    const bool isLoaded = m_programTexts.load(u":/translations/veildesk_%1.qm"_s.arg(language));
    Q_ASSERT(isLoaded);
    if (isLoaded)
        QCoreApplication::installTranslator(&m_programTexts);
}

QString Translations::systemLanguage()
{
    return QLocale::system().language() == QLocale::Russian ? u"ru"_s : u"en"_s;
}

void Translations::remove()
{
    QCoreApplication::removeTranslator(&m_programTexts);
    QCoreApplication::removeTranslator(&m_qtTexts);
}

} // namespace VeilDesk
