#pragma once

#include <QDialog>

namespace VeilDesk {

/// Asks for consent before VeilDesk's tables are added to the bot's database. accepted() is the
/// consent; rejected() leaves it open read-only.
class AdoptDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AdoptDialog(const QString &path, QWidget *parent = nullptr);
};

} // namespace VeilDesk
