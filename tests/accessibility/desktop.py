"""The accessible desktop, as a screen reader sees it: found by role and name, nothing else."""

import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE_SECONDS = 120
# A program that is busy for a second has not failed to answer.
Atspi.set_timeout(PATIENCE_SECONDS * 1000, PATIENCE_SECONDS * 1000)

# Their cells may be millions.
CONTAINERS_OF_ROWS = {Atspi.Role.TABLE, Atspi.Role.TREE_TABLE, Atspi.Role.LIST, Atspi.Role.TREE}


class NotFound(Exception):
    """Says what was not there, and what was."""


def until(condition, what):
    """What the condition returns once that is true."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        try:
            if result := condition():
                return result
        except GLib.Error:
            pass  # The object was replaced while we read it.
        time.sleep(0.1)
    raise NotFound(f"{what}: no, after {PATIENCE_SECONDS} seconds")


def read(look):
    """What it returns, once no object was replaced while it looked."""
    return until(lambda: [look()], "a window that holds still")[0]


def has_state(element, state):
    return element.get_state_set().contains(state)


def children(element):
    return (element.get_child_at_index(i) for i in range(element.get_child_count()))


def visible(element):
    """The element and what is shown of it, in the order of the screen reader."""
    yield element
    if element.get_role() in CONTAINERS_OF_ROWS:
        return
    for child in children(element):
        if child and has_state(child, Atspi.StateType.SHOWING):
            yield from visible(child)


def application(process):
    def started():
        if process.poll() is not None:
            raise NotFound(f"the program ended with {process.returncode}")
        apps = children(Atspi.get_desktop(0))
        return next((app for app in apps if app and app.get_process_id() == process.pid), None)

    return until(started, "the program on the accessibility bus")


def find(root, role, name):
    """The only shown element of that role and name; waits for it."""
    def look():
        return next((element for element in visible(root)
                     if element.get_role_name() == role and element.get_name() == name), None)

    try:
        return until(look, f"{role} “{name}”")
    except NotFound as missing:
        shown = "\n".join(f"  {element.get_role_name()} “{element.get_name()}”"
                          for element in visible(root))
        raise NotFound(f"{missing}; shown:\n{shown}") from None


def act(element, action):
    """Waits until the element is enabled, then does the action of that name."""
    until(lambda: has_state(element, Atspi.StateType.ENABLED),
          f"{element.get_role_name()} “{element.get_name()}” enabled")
    names = [Atspi.Action.get_action_name(element, i)
             for i in range(Atspi.Action.get_n_actions(element))]
    Atspi.Action.do_action(element, names.index(action))


def press(root, name, role="push button"):
    act(find(root, role, name), "Press")


def type_text(root, name, text):
    Atspi.EditableText.set_text_contents(find(root, "text", name), text)


def choose_row(root, table_name, row, role="table"):
    """The texts of the row that it selected."""
    table = find(root, role, table_name)
    until(lambda: Atspi.Table.get_n_rows(table) > row, f"row {row} of “{table_name}”")
    Atspi.Table.add_row_selection(table, row)
    columns = Atspi.Table.get_n_columns(table)
    return [Atspi.Table.get_accessible_at(table, row, column).get_name()
            for column in range(columns)]
