#pragma once

#include <QPlainTextEdit>

namespace VeilDesk {

class SecretClipboard;

/// A text with secrets to be read: what is selected is copied for a time only, and by no other way.
/// Dragging it and selecting it under X11 pass nothing on.
class SecretTextEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SecretTextEdit(SecretClipboard &clipboard, QWidget *parent = nullptr);

protected:
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void createMenu();
    void copySelection();

    SecretClipboard &m_clipboard;
};

} // namespace VeilDesk
