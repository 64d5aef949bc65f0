#pragma once

#include "models/domain/keyterm.h"

#include <QAbstractTableModel>

#include <map>

namespace VeilDesk {

/// What an extension would do to each of the selected keys, before anything is written.
class TermPreviewModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { OwnerColumn, ServerColumn, BeforeColumn, AfterColumn, NoteColumn, ColumnCount };

    struct Summary
    {
        int changing = 0;
        std::map<TermSkip, int> skipped;
    };

    explicit TermPreviewModel(QObject *parent = nullptr);

    /// With what the extension would do to them at `now`.
    void setTerms(std::vector<KeyTerm> terms, const Extension &extension, Timestamp now);
    [[nodiscard]] const std::vector<KeyTerm> &terms() const { return m_terms; }

    /// Shows what another extension would do.
    void plan(const Extension &extension, Timestamp now);
    [[nodiscard]] Summary summary() const;

    [[nodiscard]] static QString skipText(TermSkip skip);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString displayText(int row, int column) const;

    std::vector<KeyTerm> m_terms;
    std::vector<TermMove> m_moves; ///< Of the terms, row by row.
};

} // namespace VeilDesk
