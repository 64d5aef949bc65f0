#pragma once

#include "models/domain/probe.h"
#include "models/domain/serverdraft.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;

namespace VeilDesk {

class CertificateBox;
class MessageBanner;
class ProbeView;
class ServerEditor;

/// Adds a server or changes one: fields on the left, the live test on the right. A certificate
/// that no authority vouches for must be accepted by its fingerprint before the API key is sent
/// to it.
class ServerDialog final : public QDialog
{
    Q_OBJECT

public:
    /// To add a server.
    explicit ServerDialog(QWidget *parent = nullptr);
    /// To change one. Its API key stays unless another is typed.
    explicit ServerDialog(const Server &server, QWidget *parent = nullptr);

    void setDraft(const ServerDraft &draft);
    /// The server as it is now; what the operator has typed stays.
    void showReloaded(const Server &server);

    void showStage(const VeilDesk::StageResult &stage);
    /// The test has ended.
    void showReport(const VeilDesk::ProbeReport &report);
    /// The test could not begin.
    void showTestFailure(const Error &error);
    /// The server was not stored.
    void showFailure(const Error &error);

    /// The server that is changed, as it was read; nothing when one is added.
    [[nodiscard]] const std::optional<Server> &original() const { return m_original; }

signals:
    void testRequested(const VeilDesk::ServerDraft &draft);
    void addRequested(const VeilDesk::ServerDraft &draft);
    void saveRequested(const VeilDesk::ServerDraft &draft, VeilDesk::ConnectionTest test);
    /// Somebody else changed the server meanwhile.
    void reloadRequested();

private:
    ServerDialog(std::optional<Server> server, QWidget *parent);

    [[nodiscard]] ServerDraft draft() const;
    [[nodiscard]] QByteArray pinFor(const QString &url) const;
    [[nodiscard]] bool isEdit() const { return m_original.has_value(); }
    [[nodiscard]] bool isUntested() const;
    [[nodiscard]] QWidget *createFields();
    [[nodiscard]] QWidget *createTestArea();
    [[nodiscard]] QLayout *createButtons();
    void startTest();
    void submit();
    void forgetTest();
    void acceptCertificate(bool accepted);
    void setBusy(bool busy);
    void updateButtons();

    std::optional<Server> m_original;
    ServerEditor *m_editor;
    MessageBanner *m_banner;
    ProbeView *m_probeView;
    CertificateBox *m_certificateBox;
    QCheckBox *m_untestedCheck;
    QLabel *m_problemLabel;
    QPushButton *m_reloadButton;
    QPushButton *m_testButton;
    QPushButton *m_submitButton;
    QUrl m_testedAddress;
    bool m_isBusy = false;
};

} // namespace VeilDesk
