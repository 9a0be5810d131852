"""A run that leaves a table behind can be looked at tomorrow."""

import csv
from pathlib import Path

from coursekit.nn.callbacks.base import Callback


class CSVLogger(Callback):
    """Write one row of numbers per epoch to a CSV file; `append=True` continues an old one."""

    def __init__(self, filename, separator: str = ",", append: bool = False):
        self.path, self.separator, self.append = Path(filename), separator, append

    def on_train_begin(self, logs=None):
        """Open the table."""
        self.names = None
        self.file = self.path.open("a" if self.append else "w", newline="", encoding="utf-8")
        self.writer = csv.writer(self.file, delimiter=self.separator)

    def on_epoch_end(self, epoch, logs=None):
        """Write a row, and the heading before the first."""
        if self.names is None:
            self.names = sorted(logs)
            if self.path.stat().st_size == 0:
                self.writer.writerow(["epoch", *self.names])
        self.writer.writerow([epoch, *(logs.get(name, "") for name in self.names)])
        self.file.flush()

    def on_train_end(self, logs=None):
        """Close the table."""
        self.file.close()
