#pragma once

#include "app/controllers/pagecontroller.h"
#include "app/services.h"
#include "ui/activity/activitypage.h"

namespace VeilDesk {

class ActivityController final : public PageController
{
    Q_OBJECT

public:
    ActivityController(Services &services, OperationsModel &model, ActivityPage &page,
                       QObject *parent = nullptr);

protected:
    QCoro::Task<> load() override;

private:
    void loadDetails();
    QCoro::Task<> loadServers();
    QCoro::Task<> loadDetailsOf(OperationId id);
    QCoro::Task<> retry(std::vector<OperationId> operations);
    QCoro::Task<> issueAgain(OperationId failed, RetryOutcome *outcome);

    Services &m_services;
    OperationsModel &m_model;
    ActivityPage &m_page;
};

} // namespace VeilDesk
