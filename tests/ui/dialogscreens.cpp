#include "tests/ui/samplewindow.h"
#include "tests/ui/screens.h"
#include "ui/adoptdialog.h"
#include "ui/check/checkdialog.h"
#include "ui/help/aboutdialog.h"
#include "ui/help/shortcutsdialog.h"
#include "ui/keys/revocation.h"
#include "ui/lock/passphrasedialog.h"
#include "ui/servers/serverdialog.h"
#include "ui/tariffs/tariffdialog.h"
#include "ui/users/userdialog.h"
#include "ui/widgets/columnfilterdialog.h"

#include <QLineEdit>
#include <QMenuBar>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

ServerDraft sampleDraft()
{
    ServerDraft draft;
    draft.url = u"185.12.44.7:8000/api"_s;
    draft.apiKey = u"sample-api-key"_s;
    draft.name = u"Frankfurt 2"_s;
    draft.country = u"🇩🇪 Германия"_s;
    draft.maxKeys = 60;
    return draft;
}

StageResult passed(ProbeStage stage, std::chrono::milliseconds duration)
{
    StageResult result;
    result.stage = stage;
    result.ok = true;
    result.duration = duration;
    return result;
}

StageResult failed(ProbeStage stage, ErrorKind kind)
{
    StageResult result;
    result.stage = stage;
    result.duration = 31ms;
    result.error = Error(kind, u"sample"_s);
    return result;
}

std::unique_ptr<QWidget> wrongColumnFilter(WindowSettings &)
{
    auto dialog = std::make_unique<ColumnFilterDialog>(KeysModel::tr("Expires"), ColumnKind::Time,
                                                       u"31.01"_s);
    dialog->showProblem(ColumnProblem::NotATime);
    return dialog;
}

std::unique_ptr<QWidget> emptyServerDialog(WindowSettings &)
{
    return std::make_unique<ServerDialog>();
}

std::unique_ptr<QWidget> passedServerDialog(WindowSettings &)
{
    auto dialog = std::make_unique<ServerDialog>();
    dialog->setDraft(sampleDraft());
    ProbeReport report;
    report.stages = {passed(ProbeStage::Dns, 2ms),   passed(ProbeStage::Tcp, 38ms),
                     passed(ProbeStage::Tls, 77ms),  passed(ProbeStage::Pin, 0ms),
                     passed(ProbeStage::Auth, 82ms), passed(ProbeStage::Api, 96ms)};
    report.dialect = Dialect::KeysApiKey;
    report.version = u"2.3.6"_s;
    report.keys = 55;
    dialog->showReport(report);
    return dialog;
}

std::unique_ptr<QWidget> runningServerDialog(WindowSettings &)
{
    auto dialog = std::make_unique<ServerDialog>();
    dialog->setDraft(sampleDraft());
    dialog->showStage(passed(ProbeStage::Dns, 2ms));
    dialog->showStage(passed(ProbeStage::Tcp, 38ms));
    return dialog;
}

std::unique_ptr<QWidget> untrustedServerDialog(WindowSettings &)
{
    auto dialog = std::make_unique<ServerDialog>();
    dialog->setDraft(sampleDraft());
    ProbeReport report;
    report.stages = {passed(ProbeStage::Dns, 2ms), passed(ProbeStage::Tcp, 38ms),
                     failed(ProbeStage::Tls, ErrorKind::Tls)};
    report.certificateSha256 = sampleWorld().servers[1].pin;
    dialog->showReport(report);
    return dialog;
}

std::unique_ptr<QWidget> failedServerDialog(WindowSettings &)
{
    auto dialog = std::make_unique<ServerDialog>();
    dialog->setDraft(sampleDraft());
    ProbeReport report;
    report.stages = {passed(ProbeStage::Dns, 2ms), passed(ProbeStage::Tcp, 38ms),
                     passed(ProbeStage::Tls, 77ms), passed(ProbeStage::Pin, 0ms),
                     failed(ProbeStage::Auth, ErrorKind::Unauthorized)};
    dialog->showReport(report);
    dialog->showFailure(Error(ErrorKind::Unauthorized, u"GET /api/keys answered 401"_s));
    return dialog;
}

std::unique_ptr<QWidget> editServerDialog(WindowSettings &)
{
    auto dialog = std::make_unique<ServerDialog>(sampleWorld().servers[1]);
    dialog->showFailure(Error(ErrorKind::Conflict, u"Somebody else changed name"_s));
    return dialog;
}

std::unique_ptr<QWidget> replacedCertificateDialog(WindowSettings &)
{
    auto dialog = std::make_unique<ServerDialog>(sampleWorld().servers[1]);
    ProbeReport report;
    report.stages = {passed(ProbeStage::Dns, 2ms), passed(ProbeStage::Tcp, 38ms),
                     passed(ProbeStage::Tls, 77ms),
                     failed(ProbeStage::Pin, ErrorKind::PinMismatch)};
    report.certificateSha256 = QByteArray(32, '\x4d');
    dialog->findChild<QLineEdit *>(u"apiKeyEdit"_s)->setText(u"sample-api-key"_s);
    dialog->showReport(report);
    return dialog;
}

std::unique_ptr<QWidget> tariffDialog(WindowSettings &)
{
    auto dialog = std::make_unique<TariffDialog>(TariffDialog::Purpose::Add);
    dialog->findChild<QLineEdit *>(u"nameEdit"_s)->setText(u"Три месяца"_s);
    return dialog;
}

std::unique_ptr<QWidget> invalidTariffDialog(WindowSettings &)
{
    auto dialog = std::make_unique<TariffDialog>(TariffDialog::Purpose::Add);
    auto *name = dialog->findChild<QLineEdit *>(u"nameEdit"_s);
    name->setText(u" "_s);
    return dialog;
}

std::unique_ptr<QWidget> editTariffDialog(WindowSettings &)
{
    auto dialog = std::make_unique<TariffDialog>(TariffDialog::Purpose::Edit);
    dialog->setTariff(sampleWorld().tariffs.front());
    dialog->showFailure(Error(ErrorKind::Conflict, u"Somebody else changed price_rub"_s));
    return dialog;
}

std::unique_ptr<QWidget> editUserDialog(WindowSettings &)
{
    return std::make_unique<UserDialog>(sampleWorld().customers.front());
}

std::unique_ptr<QWidget> revokeDialog(WindowSettings &)
{
    auto keys = sampleWorld().keys;
    keys.resize(8);
    return std::make_unique<ConfirmDialog>(revocationOf(keys, SampleNow));
}

std::unique_ptr<QWidget> passphraseDialog(WindowSettings &)
{
    return std::make_unique<PassphraseDialog>(PassphraseDialog::Purpose::Change);
}

std::unique_ptr<QWidget> shortcutsDialog(WindowSettings &preferences)
{
    SampleWindow sample(preferences);
    return std::make_unique<ShortcutsDialog>(*sample.window->menuBar());
}

std::unique_ptr<QWidget> adoptDialog(WindowSettings &)
{
    return std::make_unique<AdoptDialog>(u"/var/lib/veilbot/bot.db"_s);
}

std::unique_ptr<QWidget> aboutDialog(WindowSettings &)
{
    return std::make_unique<AboutDialog>();
}

Finding finding(const QString &kind, const QString &table, const QString &column, qint64 count)
{
    Finding found;
    found.kind = kind;
    found.table = table;
    found.column = column;
    found.count = count;
    for (qint64 row = 0; row < std::min<qint64>(count, 20); ++row)
        found.rows += 17 + 3 * row;
    return found;
}

std::unique_ptr<QWidget> checkDialog(WindowSettings &)
{
    auto dialog = std::make_unique<CheckDialog>([](const QString &) { return true; });
    auto swapped = finding(u"payment_with_swapped_columns"_s, u"payments"_s, {}, 2);
    swapped.references = {u"2e5f9000-000f-5000"_s, u"2e5f9003-000f-5000"_s};
    dialog->showResult(
        {u"ok"_s,
         {swapped, finding(u"date_in_milliseconds"_s, u"subscriptions"_s, u"created_at"_s, 1200),
          finding(u"key_of_missing_server"_s, u"v2ray_keys"_s, {}, 41)}});
    return dialog;
}

std::unique_ptr<QWidget> checkProgress(WindowSettings &)
{
    auto dialog = std::make_unique<CheckDialog>([](const QString &) { return true; });
    dialog->showProgress(12, 30);
    return dialog;
}

std::unique_ptr<QWidget> checkPassed(WindowSettings &)
{
    auto dialog = std::make_unique<CheckDialog>([](const QString &) { return true; });
    dialog->showResult({u"ok"_s, {}});
    return dialog;
}

} // namespace

std::vector<Screen> dialogScreens()
{
    constexpr QSize smallDialog(900, 600);
    return {
        {u"server-add"_s, {}, &emptyServerDialog},
        {u"server-running"_s, {}, &runningServerDialog},
        {u"server-passed"_s, {}, &passedServerDialog},
        {u"server-untrusted"_s, {}, &untrustedServerDialog},
        {u"server-failed"_s, smallDialog, &failedServerDialog},
        {u"server-edit"_s, {}, &editServerDialog},
        {u"server-replaced"_s, {}, &replacedCertificateDialog},
        {u"tariff-add"_s, {}, &tariffDialog},
        {u"tariff-invalid"_s, {}, &invalidTariffDialog},
        {u"tariff-conflict"_s, {}, &editTariffDialog},
        {u"user-edit"_s, {}, &editUserDialog},
        {u"column-filter"_s, {}, &wrongColumnFilter},
        {u"revoke"_s, {}, &revokeDialog},
        {u"adopt"_s, {}, &adoptDialog},
        {u"check"_s, {}, &checkDialog},
        {u"check-running"_s, {}, &checkProgress},
        {u"check-passed"_s, {}, &checkPassed},
        {u"passphrase"_s, {}, &passphraseDialog},
        {u"shortcuts"_s, {}, &shortcutsDialog},
        {u"about"_s, {}, &aboutDialog},
    };
}

} // namespace VeilDesk
