"""Chromium as a tool: it opens a page of ours, answers a question about it, and prints it.

It is spoken to over a pipe in its own protocol, so that nothing has to be installed beside it, no port is opened, and
nothing is guessed about how long a page takes. Each use has a profile folder of its own, which goes away afterwards.
"""

import base64
import fcntl
import json
import os
import select
import signal
import subprocess
import tempfile
import time
from pathlib import Path

from coursekit.publish.notebook import LessonError, write_atomically

FLAGS = (
    "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-extensions", "--disable-breakpad", "--hide-scrollbars",
    "--force-device-scale-factor=1", "--force-color-profile=srgb", "--window-size=1280,720", "--remote-debugging-pipe",
)  # fmt: skip
PIPES = 'commands=$1 answers=$2; shift 2; exec "$@" 3<"/dev/fd/$commands" 4>"/dev/fd/$answers"'
"""Chromium listens on 3 and speaks on 4."""
BASE, PER_MEGABYTE = 60.0, 20.0
"""Seconds that a page may take, and more for each megabyte of it."""
LAID_OUT = """new Promise((done) => {
  const waits = () => window.Reveal && location.search === "?print-pdf" && !document.querySelector(".pdf-page");
  const look = () => (waits() ? setTimeout(look, 50) : document.fonts.ready.then(() => done(true)));
  look();
})"""
"""True when reveal.js has laid its slides out on pages, and at once on any other page."""
HELD = """(() => {
  const pictures = [...document.querySelectorAll(".figure img")].map((image) => [image, getComputedStyle(image).width]);
  pictures.forEach(([image, width]) => (image.style.width = width));
  document.querySelectorAll(".figure").forEach((figure) => (figure.style.containerType = "normal"));
  return document.body.offsetHeight;
})()"""
"""Holds pictures at the size they have: measured anew while printing, they cost a PDF all its tags (Chromium 156)."""
NOISE = ("dbus", "on_device_model")
"""What Chromium complains about on any small machine."""


def print_pdf(page: Path, pdf: Path, chromium: str | None) -> None:
    """Print a page to a tagged PDF with text that can be selected; of a deck, every slide is one page.

    ``chromium`` is its path, as `find_chromium` returns it. Raises `LessonError` where it is None or fails.
    """
    query = "?print-pdf" if is_deck(page) else ""
    with Browser(chromium, _patience(page)) as browser:
        browser.open(page, query)
        browser.ask(LAID_OUT)
        browser.ask(HELD)
        printed = browser.call("Page.printToPDF", printBackground=True, preferCSSPageSize=True, generateTaggedPDF=True)
    pdf.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(pdf, base64.b64decode(printed["data"]))


def ask_page(page: Path, question: str, chromium: str | None):
    """Return what a JavaScript expression gives on an open page (a promise is waited for), as plain Python values.

    Raises `LessonError` where ``chromium`` is None or fails, or the expression throws.
    """
    with Browser(chromium, _patience(page)) as browser:
        browser.open(page)
        return browser.ask(question)


def is_deck(page: Path) -> bool:
    """Tell whether a page is a deck of slides (and not, say, their notes on paper)."""
    return "Reveal.initialize(" in page.read_text(encoding="utf-8")


def _patience(page: Path) -> float:
    return BASE + PER_MEGABYTE * page.stat().st_size / 1e6


class Browser:
    """A running Chromium with one page; everything together may take ``seconds``. Use it in a ``with``."""

    def __init__(self, chromium: str | None, seconds: float):
        if chromium is None:
            names = "$CHROMIUM, chromium, chromium-browser or google-chrome"
            raise LessonError(f"Expected Chromium as {names}, found none. On Debian: apt install chromium")
        self.chromium, self.seconds = chromium, seconds
        self.number, self.session, self.waiting, self.loaded = 0, None, bytearray(), set()

    def __enter__(self) -> "Browser":
        self.deadline = time.monotonic() + self.seconds
        self.folder = tempfile.TemporaryDirectory(prefix="coursekit-chromium-", ignore_cleanup_errors=True)
        try:
            self._start()
            self._attach()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_) -> None:
        if hasattr(self, "process"):
            _end(self.process)
            os.close(self.commands)
            os.close(self.answers)
        self.folder.cleanup()

    def open(self, page: Path, query: str = "") -> None:
        """Open a page of this machine and wait until everything in it is loaded."""
        address = page.resolve().as_uri() + query
        opened = self.call("Page.navigate", url=address)
        if failed := opened.get("errorText"):
            raise LessonError(f"Chromium could not open {page}: {failed}. Is the file there, and readable?")
        while opened["loaderId"] not in self.loaded:
            self._take(self._receive("load the page"))

    def ask(self, question: str):
        """Return the value of a JavaScript expression on the page."""
        answer = self.call("Runtime.evaluate", expression=question, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            thrown = answer["exceptionDetails"].get("exception", {})
            raise LessonError(f"A script failed on the page: {thrown.get('description', answer['exceptionDetails'])}")
        return answer["result"].get("value")

    def call(self, method: str, **parameters) -> dict:
        """Send one command of Chromium's protocol and return its result."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        self._send(message | ({"sessionId": self.session} if self.session else {}))
        while (answer := self._receive(method)).get("id") != self.number:
            self._take(answer)
        if "error" in answer:
            raise LessonError(f"Chromium refused {method}: {answer['error'].get('message')}")
        return answer["result"]

    def _start(self) -> None:
        theirs_in, self.commands = _pipe(reading=True)
        theirs_out, self.answers = _pipe(reading=False)
        root = ["--no-sandbox"] if os.geteuid() == 0 else []
        line = [self.chromium, *FLAGS, *root, f"--user-data-dir={self.folder.name}/profile", "about:blank"]
        self.said = Path(self.folder.name) / "said"
        with self.said.open("wb") as said:
            self.process = subprocess.Popen(
                ["/bin/sh", "-c", PIPES, "sh", str(theirs_in), str(theirs_out), *line],
                stdin=subprocess.DEVNULL, stdout=said, stderr=said, pass_fds=(theirs_in, theirs_out),
                start_new_session=True,
            )  # fmt: skip
        os.close(theirs_in)
        os.close(theirs_out)

    def _attach(self) -> None:
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.call("Page.enable")
        self.call("Page.setLifecycleEventsEnabled", enabled=True)

    def _take(self, message: dict) -> None:
        if message.get("method") == "Inspector.targetCrashed":
            raise LessonError("Chromium's page crashed. Is there enough memory? The course wants some 500 MB.")
        event = message.get("params", {})
        if message.get("method") == "Page.lifecycleEvent" and event["name"] == "load":
            self.loaded.add(event["loaderId"])

    def _send(self, message: dict) -> None:
        data = json.dumps(message).encode() + b"\0"
        try:
            while data:
                data = data[os.write(self.commands, data) :]
        except BrokenPipeError:
            raise LessonError(f"Chromium ({self.chromium}) ended early. {self._last_words()}") from None

    def _receive(self, during: str) -> dict:
        looked = 0
        while (end := self.waiting.find(b"\0", looked)) < 0:
            looked = len(self.waiting)
            self.waiting += self._read(during)
        message = json.loads(self.waiting[:end])
        del self.waiting[: end + 1]
        return message

    def _read(self, during: str) -> bytes:
        left = self.deadline - time.monotonic()
        ready = left > 0 and select.select([self.answers], [], [], left)[0]
        if not ready:
            raise LessonError(
                f"Chromium ({self.chromium}) gave no answer within {self.seconds:.0f} s ({during}), and was ended. "
                f"Try again when the machine has less to do. {self._last_words()}"
            )
        if not (data := os.read(self.answers, 1 << 20)):
            raise LessonError(f"Chromium ({self.chromium}) ended early. {self._last_words()}")
        return data

    def _last_words(self) -> str:
        said = self.said.read_text(errors="replace").splitlines()
        lines = [line for line in said if not any(word in line for word in NOISE)]
        return f"Its last words: {lines[-1].strip()}" if lines else "It said nothing."


def _pipe(reading: bool) -> tuple[int, int]:
    """The end of a pipe for Chromium (a number above 9, out of the way of 3 and 4) and ours."""
    read, write = os.pipe()
    theirs, ours = (read, write) if reading else (write, read)
    moved = fcntl.fcntl(theirs, fcntl.F_DUPFD_CLOEXEC, 10)
    os.close(theirs)
    return moved, ours


def _end(process: subprocess.Popen) -> None:
    """End Chromium and the processes it started, and nothing else."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.wait()
