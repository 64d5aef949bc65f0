#pragma once

#include "models/domain/error.h"
#include "models/itemmodels/roles.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace VeilDesk {

/// A message in the layout, near what it is about: title, cause, and what can be done.
class MessageBanner final : public QFrame
{
    Q_OBJECT

public:
    enum class Buttons { Beside, Below }; ///< The text; below it in what is narrow.

    explicit MessageBanner(QWidget *parent = nullptr, Buttons place = Buttons::Beside);

    /// `failed` says what did not work ("The servers were not loaded"). Retry is offered when
    /// there is something to call.
    void showError(const QString &failed, const Error &error, std::function<void()> retry = {});
    void showMessage(Tone tone, const QString &title, const QString &text);
    void dismiss();
    [[nodiscard]] QString title() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange(Buttons place);
    void retranslate();
    void setTone(Tone tone);
    void setContent(const QString &title, const QString &text);
    void copyReport() const;
    void retry();

    Tone m_tone = Tone::Neutral;
    QString m_report;
    std::function<void()> m_retry;
    QLabel *m_symbol;
    QLabel *m_title;
    QLabel *m_text;
    QPlainTextEdit *m_details;
    QPushButton *m_retryButton;
    QPushButton *m_detailsButton;
    QPushButton *m_copyButton;
    QToolButton *m_closeButton;
};

} // namespace VeilDesk
