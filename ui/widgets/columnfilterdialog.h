#pragma once

#include "models/storage/columncondition.h"

#include <QDialog>

class QLabel;
class QLineEdit;

namespace VeilDesk {

/// Asks what the values of a column have to be.
class ColumnFilterDialog final : public QDialog
{
    Q_OBJECT

public:
    ColumnFilterDialog(const QString &column, ColumnKind kind, const QString &text,
                       QWidget *parent = nullptr);

    void showProblem(ColumnProblem problem);

signals:
    /// Empty: the column does not matter any more. Whoever takes it accepts the dialog.
    void submitted(const QString &text);

private:
    QLineEdit *m_edit;
    QLabel *m_problemLabel;
};

} // namespace VeilDesk
