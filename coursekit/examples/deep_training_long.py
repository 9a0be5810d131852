"""A hundred epochs of the deep sigmoid net, stored: it sleeps through all of them."""

import json
from dataclasses import fields
from functools import cache
from importlib.resources import files
from pathlib import Path

import numpy as np

from coursekit.examples.deep_training import DeepTraining, deep_training

UPDATES = 20_000
"""2,000 images in batches of 10: 200 updates are an epoch, these are 100 epochs."""
COMMAND = "python coursekit/examples/deep_training_long.py"
_FILE = "deep_training_long.json"


@cache
def stored_training() -> DeepTraining:
    """`deep_training(20_000, every=500)` with the defaults and seed 0, as the command in `COMMAND` wrote it."""
    record = json.loads((files("coursekit.examples") / _FILE).read_text(encoding="utf-8"))
    return DeepTraining(*(np.array(record[field.name]) for field in fields(DeepTraining)))


def write(updates: int = UPDATES, every: int = 500, folder: Path | None = None) -> Path:
    """Run it again (about a minute) and write the file, seven decimals each; returns its path."""
    run = deep_training(updates, every)
    record = {field.name: np.round(getattr(run, field.name).astype(float), 7).tolist() for field in fields(run)}
    path = (folder or Path(__file__).parent) / _FILE
    path.write_text(json.dumps({"command": COMMAND} | record) + "\n", encoding="utf-8")
    return path


if __name__ == "__main__":
    write()
