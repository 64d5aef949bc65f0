#include "ui/keys/keyoutcomes.h"

#include "models/domain/redaction.h"
#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/keysmodel.h"
#include "models/itemmodels/termpreviewmodel.h"
#include "ui/widgets/errortext.h"

#include <QCoreApplication>

#include <algorithm>

namespace VeilDesk::KeyOutcomes {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VeilDesk::KeyOutcomes)
};

void setError(RowOutcome &outcome, const Error &error, Tone tone)
{
    const auto text = errorText(error);
    outcome.group = text.title;
    outcome.detail = text.advice;
    outcome.technicalDetail = redacted(error.detail());
    outcome.tone = tone;
}

RowOutcome outcomeOf(const AccessKey &key)
{
    RowOutcome outcome;
    outcome.id = key.id.value;
    outcome.name = key.customerName.isEmpty() ? key.email : key.customerName;
    outcome.place = KeysModel::serverText(key);
    return outcome;
}

} // namespace

RowOutcome moved(const KeyTerm &term, const TermMove &move, const std::optional<Error> &error)
{
    RowOutcome outcome;
    outcome.id = term.key.value;
    outcome.name = term.owner;
    outcome.place = DisplayText::serverName(term.server, term.serverName);
    if (move.skip) {
        outcome.group = TermPreviewModel::skipText(*move.skip);
        outcome.tone = Tone::Neutral;
    } else if (error) {
        setError(outcome, *error, Tone::Danger);
        outcome.isRetryable = true;
    } else {
        outcome.group = Text::tr("Extended");
        outcome.detail = Text::tr("ends %1").arg(DisplayText::absoluteTime(*move.after));
    }
    return outcome;
}

RowOutcome verified(const AccessKey &key, std::optional<bool> present,
                    const std::optional<Error> &error)
{
    auto outcome = outcomeOf(key);
    if (error) {
        setError(outcome, *error, Tone::Warning);
        outcome.isRetryable = true;
    } else if (present.value_or(false)) {
        outcome.group = Text::tr("On its server");
    } else {
        outcome.group = Text::tr("Not on its server");
        outcome.detail = Text::tr("The customer cannot connect.");
        outcome.tone = Tone::Danger;
    }
    return outcome;
}

RowOutcome revoked(const Step &step, const QString &serverName)
{
    RowOutcome outcome;
    outcome.id = step.key.value_or(KeyId()).value;
    outcome.name = step.email;
    outcome.place = serverName;
    if (step.state == StepState::Compensated) {
        outcome.group = Text::tr("Revoked");
        return outcome;
    }
    outcome.group = Text::tr("Not confirmed gone yet");
    outcome.tone = Tone::Warning;
    outcome.isRetryable = true;
    if (step.error)
        setError(outcome, *step.error, Tone::Danger);
    return outcome;
}

RowOutcome withoutLink(const AccessKey &key, const Error &error)
{
    auto outcome = outcomeOf(key);
    setError(outcome, error, Tone::Warning);
    if (error.kind() == ErrorKind::SecretMissing) {
        outcome.group = Text::tr("The link is not stored");
        outcome.detail = Text::tr("Copy it alone, and its server is asked for it.");
    }
    return outcome;
}

QString movingText(const Extension &extension, int keys)
{
    return extension.by ? Text::tr("extending %Ln key(s)", nullptr, keys)
                        : Text::tr("setting the end of %Ln key(s)", nullptr, keys);
}

QString movedTitle(int moved, int all)
{
    return Text::tr("%1 of %Ln key(s) extended", nullptr, all).arg(moved);
}

QString verifyingTitle(int keys)
{
    return Text::tr("Verifying %Ln key(s)…", nullptr, keys);
}

QString verifiedTitle(int present, int all)
{
    return Text::tr("%1 of %Ln key(s) are on their servers", nullptr, all).arg(present);
}

QString revokingTitle(int keys)
{
    return Text::tr("Revoking %Ln key(s)…", nullptr, keys);
}

QString revokedTitle(int revoked, int all)
{
    return Text::tr("%1 of %Ln key(s) revoked", nullptr, all).arg(revoked);
}

QString linksTitle(int copied, int all)
{
    return Text::tr("Links of %1 of %Ln key(s) copied", nullptr, all).arg(copied);
}

int countSuccesses(std::span<const RowOutcome> outcomes)
{
    return static_cast<int>(std::ranges::count(outcomes, Tone::Success, &RowOutcome::tone));
}

} // namespace VeilDesk::KeyOutcomes
