#pragma once

#include "models/domain/probe.h"
#include "models/domain/serverdraft.h"

#include <QDialog>

class QCheckBox;
class QGroupBox;
class QLabel;
class QPushButton;

namespace VeilDesk {

class MessageBanner;
class ProbeView;
class ServerEditor;

/// Adds a server: fields on the left, the live test on the right. A certificate that no
/// authority vouches for must be accepted by its fingerprint before the API key is sent to it.
class ServerDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ServerDialog(QWidget *parent = nullptr);

    void setDraft(const ServerDraft &draft);

    void showStage(const VeilDesk::StageResult &stage);
    /// The test has ended.
    void showReport(const VeilDesk::ProbeReport &report);
    /// The server was not stored.
    void showFailure(const Error &error);

signals:
    void testRequested(const VeilDesk::ServerDraft &draft);
    void addRequested(const VeilDesk::ServerDraft &draft);

private:
    [[nodiscard]] ServerDraft draft() const;
    [[nodiscard]] QWidget *createFields();
    [[nodiscard]] QWidget *createTestArea();
    [[nodiscard]] QGroupBox *createCertificateBox();
    [[nodiscard]] QLayout *createButtons();
    void startTest();
    void submit();
    void forgetTest();
    void acceptCertificate(bool accepted);
    void setBusy(bool busy);
    void updateButtons();

    ServerEditor *m_editor;
    MessageBanner *m_banner;
    ProbeView *m_probeView;
    QGroupBox *m_certificateBox;
    QLabel *m_fingerprintLabel;
    QCheckBox *m_acceptCheck;
    QLabel *m_problemLabel;
    QPushButton *m_testButton;
    QPushButton *m_addButton;
    QByteArray m_seenCertificate;
    QUrl m_testedAddress;
    bool m_isBusy = false;
};

} // namespace VeilDesk
