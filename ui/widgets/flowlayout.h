#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace VeilDesk {

/// Widgets one behind the other, in as many lines as the width makes necessary.
class FlowLayout final : public QLayout
{
public:
    explicit FlowLayout(QWidget *parent);
    ~FlowLayout() override;

    void insertWidget(int index, QWidget *widget);

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;

    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    /// Of the lines; moves the widgets when `isFinal`.
    int arrange(const QRect &rect, bool isFinal) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace VeilDesk
