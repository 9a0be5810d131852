"""`coursekit lab` ends with the first lesson on the screen, and Ctrl-C ends everything it started."""

import re
import signal
import subprocess
import sys
import time

import pytest

from coursekit.course.serve import answers

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
FLAGS += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]


@pytest.fixture
def lab(tmp_path, monkeypatch):
    """A running `coursekit lab` in an empty home, and its address."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    line = [sys.executable, "-m", "coursekit", "lab", "--no-browser", "--dir", str(tmp_path / "mine")]
    process = subprocess.Popen(line, stdout=subprocess.PIPE, text=True, start_new_session=True)
    try:
        address = next(filter(None, map(address_in, process.stdout)), None)
        assert address, "coursekit lab ended without an address"
        yield process, address
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)
        process.stdout.close()


def address_in(line):
    found = re.fullmatch(r"http://127\.0\.0\.1:\d+/lab/tree/00_start_here\.ipynb\?token=\w+\n", line)
    return line.strip() if found else None


@pytest.mark.slow
@pytest.mark.browser
def test_the_first_lesson_is_on_the_screen(lab, chromium):
    from playwright.sync_api import sync_playwright

    _, address = lab
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=FLAGS)
        page = browser.new_page()
        page.goto(address)
        page.wait_for_selector(".jp-Notebook .jp-MarkdownCell h1", timeout=90_000)
        assert "Start here" in page.inner_text(".jp-Notebook .jp-MarkdownCell h1")
        page.wait_for_timeout(1000)
        assert page.locator(".Toastify__toast").count() == 0, "a pop-up covers the lesson"
        browser.close()


@pytest.mark.slow
def test_ctrl_c_ends_everything(lab):
    process, address = lab
    assert answers(address)
    process.send_signal(signal.SIGINT)
    assert process.wait(30) == 0
    time.sleep(0.2)
    assert not answers(address)
    assert address_port(address) not in command_lines()


def address_port(address):
    return "--ServerApp.port=" + re.search(r":(\d+)/", address)[1]


def command_lines():
    return subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout
