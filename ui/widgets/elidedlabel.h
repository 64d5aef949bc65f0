#pragma once

#include <QLabel>

namespace VeilDesk {

/// A line of text that ends in "…" where it has too little room, and then is whole in its tooltip.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    using QLabel::QLabel;

    /// As much of the text as there is room for.
    [[nodiscard]] QString shownText() const;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace VeilDesk
