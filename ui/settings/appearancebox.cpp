#include "ui/settings/appearancebox.h"

#include "ui/widgets/wheelguard.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace VeilDesk {

using namespace Qt::StringLiterals;

AppearanceBox::AppearanceBox(QWidget *parent)
    : QGroupBox(parent)
    , m_languageLabel(new QLabel(this))
    , m_themeLabel(new QLabel(this))
    , m_languageCombo(new QComboBox(this))
    , m_themeCombo(new QComboBox(this))
{
    setObjectName(u"appearanceBox"_s);
    m_languageCombo->setObjectName(u"languageCombo"_s);
    m_languageCombo->addItem(u"English"_s, u"en"_s);
    m_languageCombo->addItem(u"Русский"_s, u"ru"_s);
    m_themeCombo->setObjectName(u"themeCombo"_s);
    for (const auto &theme : {u"system"_s, u"light"_s, u"dark"_s})
        m_themeCombo->addItem(QString(), theme);
    guardFromWheel(*m_languageCombo);
    guardFromWheel(*m_themeCombo);
    m_languageLabel->setBuddy(m_languageCombo);
    m_themeLabel->setBuddy(m_themeCombo);
    connect(m_languageCombo, &QComboBox::activated, this,
            [this] { emit languageRequested(m_languageCombo->currentData().toString()); });
    connect(m_themeCombo, &QComboBox::activated, this,
            [this] { emit themeRequested(m_themeCombo->currentData().toString()); });

    constexpr int labelWidth = 210;
    auto *grid = new QGridLayout(this);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->addWidget(m_languageLabel, 0, 0);
    grid->addWidget(m_languageCombo, 0, 1);
    grid->addWidget(m_themeLabel, 1, 0);
    grid->addWidget(m_themeCombo, 1, 1);
    grid->setColumnMinimumWidth(0, labelWidth);
    grid->setColumnStretch(2, 1);
    retranslate();
}

void AppearanceBox::showChoices(const QString &language, const QString &theme)
{
    m_languageCombo->setCurrentIndex(m_languageCombo->findData(language));
    m_themeCombo->setCurrentIndex(m_themeCombo->findData(theme));
}

void AppearanceBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QGroupBox::changeEvent(event);
}

void AppearanceBox::retranslate()
{
    setTitle(tr("Appearance"));
    m_languageLabel->setText(tr("Language"));
    m_languageCombo->setAccessibleName(tr("Language"));
    m_themeLabel->setText(tr("Theme"));
    m_themeCombo->setAccessibleName(tr("Theme"));
    const QStringList themes{tr("As the system"), tr("Light"), tr("Dark")};
    for (int item = 0; item < themes.size(); ++item)
        m_themeCombo->setItemText(item, themes[item]);
}

} // namespace VeilDesk
