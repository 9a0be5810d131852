"""In a real JupyterLab a student moves the explorer and commits a prediction with the keyboard alone."""

import json
import secrets
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
FLAGS += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
LAB = ["--no-browser", "--allow-root", "--ip=127.0.0.1", "--ServerApp.port_retries=0"]
LAB += ["--LabApp.expose_app_in_browser=True", "--LabApp.extension_manager=readonly"]
FOLDERS = ("CONFIG_DIR", "DATA_DIR", "RUNTIME_DIR")
KERNEL = "window.jupyterapp?.shell.currentWidget?.context?.sessionContext?.session?.kernel"
CELLS = [
    "from coursekit.practice import predict, reveal\nfrom coursekit.explorers import xor_lines",
    'predict("03.p1", "How many of four points?", choices=["two", "three", "four"])',
    'predict("03.p2", "What comes out?", number=True)',
    'reveal("03.p2", 2.162)',
    "xor_lines()",
]

pytestmark = [pytest.mark.slow, pytest.mark.browser]


@pytest.fixture
def address(tmp_path, monkeypatch):
    """The address of a fresh JupyterLab that opens a notebook with a prediction and an explorer."""
    monkeypatch.setenv("COURSEKIT_HOME", str(tmp_path / "home"))
    for folder in FOLDERS:
        monkeypatch.setenv(f"JUPYTER_{folder}", str(tmp_path / folder))
    monkeypatch.setenv("JUPYTERLAB_SETTINGS_DIR", str(tmp_path / "settings"))
    monkeypatch.setenv("JUPYTERLAB_WORKSPACES_DIR", str(tmp_path / "workspaces"))
    quiet = {"fetchNews": "false", "checkForUpdates": False}
    setting(tmp_path, "apputils-extension/notification", quiet)
    setting(tmp_path, "notebook-extension/tracker", {"windowingMode": "none"})
    root = tmp_path / "lessons"
    root.mkdir()
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook = new_notebook(cells=[new_code_cell(source) for source in CELLS], metadata={"kernelspec": kernel})
    nbformat.write(notebook, root / "x.ipynb")
    yield from served(root)


def setting(tmp_path, name, value):
    path = tmp_path / "settings" / "@jupyterlab" / f"{name}.jupyterlab-settings"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(value))


def served(root):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    token = secrets.token_hex(8)
    own = [f"--port={port}", f"--IdentityProvider.token={token}", f"--ServerApp.root_dir={root}"]
    with (root / "log").open("w") as log:
        line = [sys.executable, "-m", "jupyterlab", *LAB, *own]
        server = subprocess.Popen(line, stdout=log, stderr=log)
        try:
            wait_for(f"http://127.0.0.1:{port}/api?token={token}")
            yield f"http://127.0.0.1:{port}/doc/tree/x.ipynb?token={token}&reset"
        finally:
            server.terminate()
            server.wait(30)


def wait_for(url):
    for _ in range(300):
        try:
            return urllib.request.urlopen(url, timeout=2).close()
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise TimeoutError(f"no answer from {url}")


@pytest.fixture
def page(address, chromium):
    """The page after Run All, with every widget on it."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=FLAGS)
        page = browser.new_page(viewport={"width": 1200, "height": 1400})
        page.set_default_timeout(90_000)
        page.goto(address)
        page.wait_for_function(f"() => {KERNEL}?.status === 'idle'")
        page.evaluate("() => window.jupyterapp.commands.execute('notebook:run-all-cells')")
        page.wait_for_selector("[role=slider][aria-label='line 1: shift']")
        yield page
        browser.close()


def spoken(page):
    """Everything a screen reader is told about when it changes."""
    return " ".join(page.locator("[role=status]").all_inner_texts())


def wait_spoken(page, words):
    page.wait_for_function(
        "words => [...document.querySelectorAll('[role=status]')].some(e => e.innerText.includes(words))", arg=words
    )


def test_by_keyboard_alone(page, tmp_path):
    the_explorer_moves(page)
    many_keys_end_at_the_last(page)
    a_preset_reaches_the_goal(page)
    a_choice_is_made_and_stored(page, tmp_path)
    a_number_is_stored_and_revealed(page, tmp_path)
    every_control_can_be_named(page)


def the_explorer_moves(page):
    assert "h1 = step(x1 − 0.5)" in spoken(page)
    before = page.locator("svg[aria-labelledby]").evaluate("svg => svg.outerHTML")
    page.locator("[role=slider][aria-label='line 1: shift']").focus()
    page.keyboard.press("ArrowRight")
    wait_spoken(page, "h1 = step(x1 − 0.55)")
    assert page.locator("svg[aria-labelledby]").evaluate("svg => svg.outerHTML") != before


def many_keys_end_at_the_last(page):
    """Twenty keys at once leave no queue behind: the last state is shown, and soon."""
    for _ in range(20):
        page.keyboard.press("ArrowLeft")
    wait_spoken(page, "h1 = step(x1 + 0.45)")


def a_preset_reaches_the_goal(page):
    page.get_by_role("button", name="OR and not AND").focus()
    page.keyboard.press("Enter")
    wait_spoken(page, "✓ Reached: all four points right; now 4 of 4.")
    assert page.locator("[role=slider][aria-label='line 2: shift']").get_attribute("aria-valuetext") == "-0.5"


def a_choice_is_made_and_stored(page, tmp_path):
    page.get_by_role("radio").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    wait_spoken(page, "Stored. You may change it at any time.")
    stored(page, tmp_path, "03.p1", "three")


def a_number_is_stored_and_revealed(page, tmp_path):
    page.get_by_role("textbox", name="Number", exact=True).focus()
    page.keyboard.type("2,1")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    wait_spoken(page, "You said 2.1, it is 2.162: close, within 10 %.")
    stored(page, tmp_path, "03.p2", 2.1)


def stored(page, tmp_path, id, value):
    """The answer is in its file within five seconds: of two quick keys the later may travel after the click."""
    path = tmp_path / "home" / "answers" / f"{id}.json"
    for _ in range(50):
        if json.loads(path.read_text())["value"] == value:
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"{path.read_text()} should hold {value}")


NAMELESS = """() => [...document.querySelectorAll(".ck-panel :is(input, select, textarea, button, [role=slider])")]
  .filter(e => !(e.labels?.[0]?.innerText || e.getAttribute("aria-label") || e.innerText)).map(e => e.outerHTML)"""


def every_control_can_be_named(page):
    assert page.evaluate(NAMELESS) == []
    assert page.get_by_role("radiogroup", name="How many of four points?").count() == 1
    assert page.locator("svg[aria-labelledby]").get_attribute("role") == "img"
