#pragma once

#include "app/services.h"
#include "tests/simulator/simulator.h"
#include "tests/support/childof.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/patience.h"

#include <QTemporaryDir>
#include <QWidget>

namespace VeilDesk {

/// A page with real services, a real database and, where it asks for one, a simulated server.
class PageTest : public QObject
{
    Q_OBJECT

public:
    static constexpr Timestamp Now{std::chrono::seconds(1'780'000'000)};

private slots:
    void initTestCase();

protected:
    /// On a new database.
    void openServices(Settings settings = {});
    /// A simulated one, and its row in the database.
    ServerId addServer(Dialect dialect = Dialect::Users);
    /// Once nothing works with them any more.
    void closeServices();
    /// As another program does.
    void run(const QString &script) const;
    [[nodiscard]] QString databasePath() const;

    /// Names the file to which the command of a page exports.
    static void exportTo(const QString &path, const QWidget *page, const QString &command);
    /// The lines of a file once it is there, the titles first.
    [[nodiscard]] static QStringList csvLines(const QString &path);

    Clock m_clock = [] { return Now; };
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Simulator> m_simulator;
    std::unique_ptr<Services> m_services;
    FakeSecretStore *m_secrets = nullptr; ///< Of the services.
};

} // namespace VeilDesk
