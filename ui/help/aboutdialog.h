#pragma once

#include <QDialog>

namespace VeilDesk {

class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);
};

} // namespace VeilDesk
