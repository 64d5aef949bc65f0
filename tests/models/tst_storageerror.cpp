#include "models/domain/storageerror.h"

#include <QTest>

using namespace VeilDesk;

class TestStorageError : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatMayPass_data();
    void tellsWhatMayPass();
};

void TestStorageError::tellsWhatMayPass_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<bool>("isOfStorage");
    QTest::addColumn<bool>("mayPass");

    QTest::newRow("a locked database") << ErrorKind::DatabaseLocked << true << true;
    QTest::newRow("a full disk") << ErrorKind::DatabaseFull << true << true;
    QTest::newRow("a newer database") << ErrorKind::DatabaseNewer << true << true;
    QTest::newRow("any other error of a file") << ErrorKind::Storage << true << true;
    QTest::newRow("a missing column") << ErrorKind::SchemaMissing << true << false;
    QTest::newRow("a row that breaks a rule") << ErrorKind::Constraint << true << false;
    QTest::newRow("an answer that is too large") << ErrorKind::TooLarge << false << false;
    QTest::newRow("a redirection") << ErrorKind::Redirected << false << false;
    QTest::newRow("no keychain") << ErrorKind::SecretStoreMissing << false << false;
}

void TestStorageError::tellsWhatMayPass()
{
    QFETCH(ErrorKind, kind);
    QTEST(isStorageError(kind), "isOfStorage");
    QTEST(isDatabaseFailure(kind), "mayPass");
}

QTEST_GUILESS_MAIN(TestStorageError)
#include "tst_storageerror.moc"
