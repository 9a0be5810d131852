"""Twenty drivers of each kind learn and drive; every single one is written down, the lucky and the unlucky.

``python coursekit/examples/alvinn/results/sweep.py`` writes `survival.json` beside itself, in about ten minutes on one
core. The seeds, 0 to 19, and the roads were fixed before the first run; whatever was tried out was tried with others.
"""

import json
from pathlib import Path

import numpy as np

from coursekit.examples.alvinn.driver import train_driver
from coursekit.examples.alvinn.forgetting import MEMORIES, forgetting
from coursekit.examples.alvinn.survival import trial

COMMAND = "python coursekit/examples/alvinn/results/sweep.py"
FILE = Path(__file__).with_name("survival.json")
SEEDS = range(20)
HIDDEN = (4, 5, 29)
EVERY = 10  # metres between the stored places of a path


def main() -> None:
    """Run everything and write the file."""
    found = {"command": COMMAND, "seeds": list(SEEDS), "drives": list(_drives()), "forgetting": list(_forgetting())}
    FILE.write_text(_one_per_line(found), encoding="utf-8")


def _drives():
    for hidden in HIDDEN:
        for shifted in (True, False):
            for seed in SEEDS:
                drive = trial(train_driver(hidden, seed, shifted), seed)
                path = [round(float(y), 2) for y in drive.y[::EVERY]]
                path += [] if drive.stayed else [round(float(drive.y[-1]), 2)]
                named = {"hidden": hidden, "shifted": shifted, "seed": seed}
                yield named | {"steps": drive.steps, "stayed": drive.stayed, "path": path}
                print(named, drive.steps, flush=True)  # noqa: T201 - it says how far it is


def _forgetting():
    for shifted, capacity in MEMORIES:
        for seed in SEEDS:
            forgot = forgetting(capacity, shifted, seed)
            named = {"shifted": shifted, "capacity": capacity, "seed": seed}
            errors = {"left": round(forgot.left, 5), "right": round(forgot.right, 5)}
            yield named | errors | {"steps": forgot.steps}
            print(named, forgot.steps, flush=True)  # noqa: T201 - it says how far it is


def _one_per_line(found):
    """JSON with one record to a line, so that a change shows what changed."""
    text = {name: json.dumps(value) for name, value in found.items()}
    for name in ("drives", "forgetting"):
        text[name] = "[\n" + ",\n".join(f"  {json.dumps(record)}" for record in found[name]) + "\n]"
    return "{\n" + ",\n".join(f'"{name}": {value}' for name, value in text.items()) + "\n}\n"


if __name__ == "__main__":
    np.seterr(all="raise", under="ignore")
    main()
