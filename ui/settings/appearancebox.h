#pragma once

#include <QGroupBox>

class QComboBox;
class QLabel;

namespace VeilDesk {

/// Language and theme; they change at once.
class AppearanceBox final : public QGroupBox
{
    Q_OBJECT

public:
    explicit AppearanceBox(QWidget *parent = nullptr);

    void showChoices(const QString &language, const QString &theme);

signals:
    void languageRequested(const QString &language);
    void themeRequested(const QString &theme);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_languageLabel;
    QLabel *m_themeLabel;
    QComboBox *m_languageCombo;
    QComboBox *m_themeCombo;
};

} // namespace VeilDesk
