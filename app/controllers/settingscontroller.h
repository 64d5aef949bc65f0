#pragma once

#include "app/controllers/pagecontroller.h"
#include "app/services.h"
#include "models/settings/settingsfile.h"
#include "ui/settings/settingspage.h"

namespace VeilDesk {

class SettingsController final : public PageController
{
    Q_OBJECT

public:
    /// `file` outlives this.
    SettingsController(Services &services, SettingsFile &file, SettingsPage &page,
                       QObject *parent = nullptr);

protected:
    QCoro::Task<> load() override;

private:
    void save(const QHash<QString, QString> &texts);
    QCoro::Task<> backUp(QString destination);

    Services &m_services;
    SettingsFile &m_file;
    SettingsPage &m_page;
};

} // namespace VeilDesk
