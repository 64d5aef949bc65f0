#pragma once

#include "models/itemmodels/termpreviewmodel.h"

#include <QDialog>

class QCheckBox;
class QDateTimeEdit;
class QLabel;
class QLayout;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace VeilDesk {

class DataTable;
class MessageBanner;

/// Moves the end of any number of keys: what it would do to each is shown before anything is
/// written.
class TermDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit TermDialog(Clock clock, QWidget *parent = nullptr);

    /// The selected keys, which are looked up while the dialog is open already.
    void showTerms(std::vector<KeyTerm> terms);
    void showLoadFailure(const Error &error);
    void showProgress(qint64 done, qint64 all);
    /// Nothing was written.
    void showFailure(const Error &error);

    /// While it runs, asks to stop.
    void reject() override;

signals:
    void submitted(const std::vector<VeilDesk::KeyTerm> &terms,
                   const VeilDesk::Extension &extension);
    void cancelRequested();

private:
    [[nodiscard]] Extension extension() const;
    QLayout *createByRow();
    QLayout *createUntilRow();
    void setRunning(bool running);
    void updateZone();
    void plan();
    void submit();

    enum class State { Loading, Ready, Running };

    Clock m_clock;
    State m_state = State::Loading;
    TermPreviewModel m_model;
    MessageBanner *m_banner;
    QWidget *m_inputs;
    QRadioButton *m_byRadio;
    QSpinBox *m_daysSpin;
    QRadioButton *m_untilRadio;
    QDateTimeEdit *m_untilEdit;
    QLabel *m_zoneLabel;
    QCheckBox *m_shortenCheck;
    QLabel *m_summaryLabel;
    QLabel *m_skippedLabel;
    DataTable *m_table;
    QProgressBar *m_progressBar;
    QPushButton *m_submitButton;
    QPushButton *m_cancelButton;
};

} // namespace VeilDesk
