#pragma once

#include "models/domain/result.h"

#include <QPointer>

namespace VeilDesk {

/// Closes the dialog, if it still stands, when what it asked for was done; else it says why not.
template <typename Dialog, typename Value>
void closeOrExplain(const QPointer<Dialog> &dialog, const Result<Value> &done)
{
    if (!dialog)
        return;
    if (done)
        dialog->accept();
    else
        dialog->showFailure(done.error());
}

} // namespace VeilDesk
