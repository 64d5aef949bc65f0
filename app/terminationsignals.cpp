#include "app/terminationsignals.h"

#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace VeilDesk {

namespace {

/// The pipe's writing end: all that a signal handler may touch.
volatile std::sig_atomic_t writingEnd = -1;

void pass(int)
{
    const char byte = 0;
    // A full pipe already says what this byte would.
    [[maybe_unused]] const auto written = ::write(writingEnd, &byte, 1);
}

void handle(int number, void (*handler)(int), int flags)
{
    struct sigaction action
    {
    };
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, nullptr);
}

std::array<int, 2> openPipe()
{
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        qFatal("No pipe for signals can be opened");
    return ends;
}

} // namespace

TerminationSignals::TerminationSignals(QObject *parent)
    : QObject(parent)
    , m_pipe(openPipe())
    , m_notifier(m_pipe[0], QSocketNotifier::Read)
{
    writingEnd = m_pipe[1];
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(m_pipe[0], &byte, 1) == 1)
            emit requested();
    });
    for (const int number : {SIGINT, SIGTERM})
        handle(number, pass, int(SA_RESTART | SA_RESETHAND));
}

TerminationSignals::~TerminationSignals()
{
    for (const int number : {SIGINT, SIGTERM})
        handle(number, SIG_DFL, 0);
    writingEnd = -1;
    m_notifier.setEnabled(false);
    ::close(m_pipe[0]);
    ::close(m_pipe[1]);
}

} // namespace VeilDesk
