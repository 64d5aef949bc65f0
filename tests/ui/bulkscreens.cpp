#include "tests/ui/samplewindow.h"
#include "tests/ui/screens.h"
#include "ui/keys/keyoutcomes.h"
#include "ui/keys/termdialog.h"
#include "ui/widgets/resultsheet.h"

#include <QPushButton>
#include <QRadioButton>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

std::vector<KeyTerm> sampleTerms()
{
    std::vector<KeyTerm> terms;
    for (const auto &key : sampleWorld().keys) {
        KeyTerm term;
        term.key = key.id;
        term.subscription = key.subscription;
        term.owner = key.customerName.isEmpty() ? key.email : key.customerName;
        term.serverName = key.serverName;
        term.expiresAt = key.expiresAt;
        term.active = key.subscriptionActive;
        term.vip = terms.size() % 6 == 3;
        terms.push_back(term);
    }
    return terms;
}

std::unique_ptr<TermDialog> termDialog()
{
    return std::make_unique<TermDialog>([] { return SampleNow; });
}

std::unique_ptr<QWidget> loadingPreview(WindowSettings &)
{
    return termDialog();
}

std::unique_ptr<QWidget> preview(WindowSettings &)
{
    auto dialog = termDialog();
    dialog->showTerms(sampleTerms());
    return dialog;
}

std::unique_ptr<QWidget> previewOfAnEnd(WindowSettings &)
{
    auto dialog = termDialog();
    dialog->showTerms(sampleTerms());
    dialog->findChild<QRadioButton *>(u"untilRadio"_s)->click();
    return dialog;
}

std::unique_ptr<QWidget> running(WindowSettings &)
{
    auto dialog = termDialog();
    dialog->showTerms(sampleTerms());
    dialog->findChild<QPushButton *>(u"extendButton"_s)->click();
    dialog->showProgress(2'500, 9'500);
    return dialog;
}

std::unique_ptr<QWidget> verifying(WindowSettings &)
{
    auto sheet = std::make_unique<ResultSheet>();
    sheet->showProgress(KeyOutcomes::verifyingTitle(420), 160, 420);
    return sheet;
}

std::unique_ptr<QWidget> partlyFailed(WindowSettings &)
{
    std::vector<RowOutcome> outcomes;
    const Error conflict(ErrorKind::Conflict, u"It was changed by another program meanwhile"_s);
    for (const auto &term : sampleTerms()) {
        const auto move = planMove(term, Extension(std::chrono::days(30)), SampleNow);
        const bool hasFailed = move.after && outcomes.size() % 5 == 1;
        outcomes.push_back(
            KeyOutcomes::moved(term, move, hasFailed ? std::optional(conflict) : std::nullopt));
    }
    auto sheet = std::make_unique<ResultSheet>();
    const int moved = KeyOutcomes::countSuccesses(outcomes);
    const auto title = KeyOutcomes::movedTitle(moved, static_cast<int>(outcomes.size()));
    sheet->showOutcomes(title, std::move(outcomes),
                        KeyOutcomes::movingText(Extension(std::chrono::days(30)), moved));
    return sheet;
}

} // namespace

std::vector<Screen> bulkScreens()
{
    return {
        {u"extend-loading"_s, {}, &loadingPreview}, {u"extend-preview"_s, {}, &preview},
        {u"extend-until"_s, {}, &previewOfAnEnd},   {u"extend-running"_s, {}, &running},
        {u"result-running"_s, {}, &verifying},      {u"result-failures"_s, {}, &partlyFailed},
    };
}

} // namespace VeilDesk
