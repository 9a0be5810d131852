"""Whoever waits for training wants to see how far it is and how long it still takes."""

import os
import sys
import time

from coursekit.nn.callbacks.base import Callback

REDRAW = 0.1  # seconds between two pictures of the bar


class ProgbarLogger(Callback):
    """A progress bar: a widget in a notebook, one line per epoch in a terminal.

    ``verbose=2`` prints one line per epoch without a bar. With COURSEKIT_STILL=1 in the environment a notebook shows
    nothing, so that its stored outputs never depend on the clock.
    """

    def __init__(self, verbose: int = 1):
        self.verbose = verbose

    def on_train_begin(self, logs=None):
        """Choose where to draw."""
        self.start = self.drawn = time.monotonic()
        if self.verbose == 2:
            self.view = Lines()
        elif not in_notebook():
            self.view = Terminal()
        else:
            self.view = Nothing() if os.environ.get("COURSEKIT_STILL") == "1" else Notebook()

    def on_epoch_begin(self, epoch, logs=None):
        """Start the line of this epoch."""
        self.epoch, self.epoch_start = epoch, time.monotonic()

    def on_train_batch_end(self, batch, logs=None):
        """Move the bar, ten times a second at most."""
        now = time.monotonic()
        if now - self.drawn >= REDRAW:
            self.drawn = now
            self.view.draw(self, batch + 1, logs, now, done=False)

    def on_epoch_end(self, epoch, logs=None):
        """Finish the line of this epoch."""
        self.view.draw(self, self.params["steps"], logs, time.monotonic(), done=True)

    def on_train_end(self, logs=None):
        """Leave the last numbers on the screen."""
        self.view.close(self)


class Nothing:
    """Draws nothing."""

    def draw(self, bar, step, logs, now, done):
        """Nothing."""

    def close(self, bar):
        """Nothing."""


class Lines(Nothing):
    """One printed line per epoch."""

    def draw(self, bar, step, logs, now, done):
        """Print when the epoch is done."""
        if done:
            line = f"Epoch {bar.epoch + 1}/{bar.params['epochs']} - {now - bar.epoch_start:.1f}s - {numbers(logs)}"
            sys.stdout.write(line + "\n")


class Terminal(Nothing):
    """A bar of one line, drawn over itself; only the finished line when the output is no terminal."""

    width = 24

    def draw(self, bar, step, logs, now, done):
        """Draw the bar of this epoch."""
        if not done and not sys.stdout.isatty():
            return
        steps, spent = bar.params["steps"], now - bar.epoch_start
        full = round(self.width * step / steps)
        left = "" if done else f" eta {spent / step * (steps - step):.0f}s"
        line = (
            f"Epoch {bar.epoch + 1}/{bar.params['epochs']} {step}/{steps} "
            f"{'━' * full}{'─' * (self.width - full)} {spent:.1f}s{left} - {numbers(logs)}"
        )
        lead = "\r\x1b[K" if sys.stdout.isatty() else ""
        sys.stdout.write(lead + line + ("\n" if done else ""))
        sys.stdout.flush()


class Notebook(Nothing):
    """A widget with a bar and one line of numbers, kept after training."""

    def __init__(self):
        import ipywidgets
        from IPython.display import display

        self.bar = ipywidgets.FloatProgress(min=0, max=1, layout={"width": "16rem"})
        self.text = ipywidgets.Label()
        display(ipywidgets.HBox([self.bar, self.text]))

    def draw(self, bar, step, logs, now, done):
        """Move the bar and write the numbers."""
        epochs, steps, first = bar.params["epochs"], bar.params["steps"], bar.params.get("initial_epoch", 0)
        share = (bar.epoch - first + step / steps) / (epochs - first)
        left = (now - bar.start) / share * (1 - share)
        self.bar.value = share
        self.text.value = f"epoch {bar.epoch + 1} of {epochs} · {numbers(logs)} · {left:.0f} s left"

    def close(self, bar):
        """Replace the time left by the time spent."""
        self.bar.bar_style = "success" if self.bar.value == 1 else "warning"
        self.text.value = f"{self.text.value.rsplit(' · ', 1)[0]} · {time.monotonic() - bar.start:.1f} s"


def numbers(logs: dict | None) -> str:
    """The logs as text: ``accuracy: 0.9123 - loss: 0.3012``."""
    return " - ".join(f"{name}: {value:.4f}" for name, value in (logs or {}).items())


def in_notebook() -> bool:
    """Whether this process is the kernel of a notebook."""
    shell = sys.modules.get("IPython") and sys.modules["IPython"].get_ipython()
    return type(shell).__name__ == "ZMQInteractiveShell"
