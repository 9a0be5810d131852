"""Each of eight optimizers gets the learning rate that suits it best, and then all race from five seeds.

``python coursekit/examples/results/run_race.py`` writes `race.json` beside itself, in about ten minutes on one core.
The rates are chosen with seeds 97 to 99, among half decades from 0.001 to 30: fewest steps to the target in all, where
a run that never arrives counts 600. Seeds 0 to 4 of the race played no part in it.
"""

import json
from pathlib import Path

from coursekit.examples.race import RACERS, STEPS, TARGETS, race

COMMAND = "python coursekit/examples/results/run_race.py"
FILE = Path(__file__).with_name("race.json")
RATES = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0)
CHOOSING, SEEDS = (97, 98, 99), range(5)


def main() -> None:
    """Choose, race, write."""
    runs = [json.dumps(vars(run) | {"loss": round(run.loss, 6)}) for run in _runs()]
    told = {"command": COMMAND, "rates": list(RATES), "choosing seeds": list(CHOOSING)}
    head = ",\n".join(f"{json.dumps(name)}: {json.dumps(value)}" for name, value in told.items())
    FILE.write_text(
        "{\n" + head + ',\n"runs": [\n' + ",\n".join(f"  {run}" for run in runs) + "\n]}\n", encoding="utf-8"
    )


def _runs():
    for task in TARGETS:
        for optimizer in RACERS:
            eta = min(RATES, key=lambda eta: _steps(task, optimizer, eta))
            yield from (race(task, optimizer, eta, seed) for seed in SEEDS)


def _steps(task, optimizer, eta):
    return sum(race(task, optimizer, eta, seed, stop=True).steps or 2 * STEPS for seed in CHOOSING)


if __name__ == "__main__":
    main()
