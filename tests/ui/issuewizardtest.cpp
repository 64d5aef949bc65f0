#include "tests/ui/issuewizardtest.h"

#include "ui/widgets/resources.h"

namespace VeilDesk {

using namespace IssueSamples;

void IssueWizardTest::initTestCase()
{
    initResources();
}

void IssueWizardTest::cleanup()
{
    m_wizard.reset();
}

void IssueWizardTest::openWizard()
{
    m_wizard = std::make_unique<IssueWizard>(
        m_settings, [] { return now; }, m_sharing.context());
    m_wizard->showCustomers(customers());
    m_wizard->showTariffs(tariffs());
    m_wizard->showServers(servers());
    m_wizard->show();
}

} // namespace VeilDesk
