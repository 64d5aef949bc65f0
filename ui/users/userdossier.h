#pragma once

#include "models/domain/error.h"
#include "models/storage/customerdossier.h"

#include <QDialog>

class QLabel;
class QLayout;
class QPushButton;
class QTabWidget;

namespace VeilDesk {

class DossierTable;
class MessageBanner;
struct DossierFact;
struct DossierSection;

/// One customer whole: who it is, and the subscriptions, keys, payments and operations.
class UserDossier final : public QDialog
{
    Q_OBJECT

public:
    UserDossier(const CustomerDossier &dossier, Timestamp now, QWidget *parent = nullptr);

    /// As it is now.
    void showDossier(const CustomerDossier &dossier, Timestamp now);
    /// What is on screen may be outdated.
    void showFailure(const Error &error);

signals:
    /// The row is to be shown where its page has it.
    void rowRequested(const QString &table, qint64 id);

private:
    [[nodiscard]] QLayout *createFacts(const std::vector<DossierFact> &facts);
    void addSection(const DossierSection &section);
    void createButtons(QLayout *layout);
    [[nodiscard]] DossierTable *tableAt(int tab) const;
    void showSelectedRow();
    void updateShowButton();

    QString m_report;
    MessageBanner *m_banner;
    std::vector<QLabel *> m_facts;
    QTabWidget *m_tabs;
    QPushButton *m_showButton = nullptr;
};

} // namespace VeilDesk
