"""Issues a key in the demonstration as a screen reader would: by roles and names only."""

import os
import subprocess
import sys
import tempfile
import unittest

SKIPPED = 77


def skip(reason):
    print(f"SKIP: {reason}")
    sys.exit(SKIPPED)


if "DISPLAY" not in os.environ:
    skip("there is no X display; scripts/test starts one")
try:
    from desktop import Atspi, act, application, choose_row, find, has_state, press, type_text
    from desktop import read, until, visible
except (ImportError, ValueError) as missing:
    skip(f"python3-gi and gir1.2-atspi-2.0 are needed: {missing}")


class Demonstration(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        private = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
        environment = os.environ | dict.fromkeys(private, folder.name) | {
            "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        program = os.path.join(os.environ["VEILDESK_BIN_DIR"], "veildesk")
        self.process = subprocess.Popen([program, "--demo", "--lang", "en"], env=environment)
        self.addCleanup(self.end)
        self.window = application(self.process)
        find(self.window, "label", "Demo database")

    def end(self):
        self.process.terminate()
        self.process.wait()

    def open_wizard(self):
        press(self.window, "Issue key…")
        return find(self.window, "dialog", "Issue key")

    def assert_every_control_has_a_name(self, root):
        nameless = read(lambda: [
            element.get_role_name() for element in visible(root)
            if has_state(element, Atspi.StateType.FOCUSABLE) and not element.get_name()])
        self.assertEqual(nameless, [])

    def test_issues_keys_by_accessible_names_only(self):
        wizard = self.open_wizard()
        act(find(wizard, "radio button", "E-mail only"), "Toggle")
        type_text(wizard, "E-mail of the key:", "ann@example.com")
        press(wizard, "Next")
        find(wizard, "label", "Tariff, current step")
        self.assertIn("Weekend", choose_row(wizard, "Tariffs", 0))
        press(wizard, "Next")
        find(wizard, "label", "Servers, current step")
        press(wizard, "All")
        press(wizard, "Next")
        find(wizard, "label", "ann@example.com")
        press(wizard, "Issue 3 keys")
        find(wizard, "label", "3 keys issued")
        find(wizard, "text", "Link, hidden")
        press(wizard, "Close")

        type_text(self.window, "Search", "ann@example.com")
        keys = find(self.window, "table", "Keys")
        until(lambda: Atspi.Table.get_n_rows(keys) == 3, "the three keys in the table")

    def test_every_control_of_the_window_has_a_name(self):
        self.assert_every_control_has_a_name(self.window)
        screens = find(self.window, "list", "Screens")
        for row in range(Atspi.Table.get_n_rows(screens)):
            [screen] = choose_row(self.window, "Screens", row, role="list")
            with self.subTest(screen=screen):
                find(self.window, "filler", screen)
                self.assert_every_control_has_a_name(self.window)

    def test_reads_the_list_of_screens_before_the_screen(self):
        roles = read(lambda: [element.get_role_name() for element in visible(self.window)])
        self.assertLess(roles.index("list"), roles.index("table"))

    def test_every_control_of_the_wizard_has_a_name(self):
        wizard = self.open_wizard()
        self.assert_every_control_has_a_name(wizard)
        act(find(wizard, "radio button", "E-mail only"), "Toggle")
        find(wizard, "text", "E-mail of the key:")
        self.assert_every_control_has_a_name(wizard)


if __name__ == "__main__":
    unittest.main(verbosity=2)
