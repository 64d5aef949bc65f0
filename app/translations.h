#pragma once

#include <QTranslator>

namespace VeilDesk {

/// The language of the program's texts, of Qt's own dialogs, and of numbers and dates.
class Translations final
{
    Q_DISABLE_COPY_MOVE(Translations)

public:
    explicit Translations(const QString &language);
    ~Translations();

    /// "ru" or "en"; everything on screen follows at once.
    void setLanguage(const QString &language);
    [[nodiscard]] const QString &language() const { return m_language; }

    /// The supported language nearest to the system's.
    [[nodiscard]] static QString systemLanguage();

private:
    void remove();

    QString m_language;
    QTranslator m_programTexts;
    QTranslator m_qtTexts;
};

} // namespace VeilDesk
