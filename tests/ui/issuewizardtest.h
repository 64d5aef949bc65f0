#pragma once

#include "tests/support/childof.h"
#include "tests/ui/issuesamples.h"
#include "tests/ui/sharesamples.h"
#include "ui/issue/issuewizard.h"

#include <QAbstractButton>
#include <QLabel>
#include <QStackedWidget>

#include <memory>

namespace VeilDesk {

/// The wizard with customers, tariffs and servers to choose from.
class IssueWizardTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();

protected:
    template <typename Type>
    Type *child(const QString &name) const
    {
        return childOf<Type>(m_wizard.get(), name);
    }
    QString text(const QString &label) const { return child<QLabel>(label)->text(); }
    QString page() const
    {
        return child<QStackedWidget>(QStringLiteral("pages"))->currentWidget()->objectName();
    }
    void click(const QString &button) const { child<QAbstractButton>(button)->click(); }
    /// At its first page.
    void openWizard();

    Settings m_settings;
    ShareSamples m_sharing;
    std::unique_ptr<IssueWizard> m_wizard;
};

} // namespace VeilDesk
