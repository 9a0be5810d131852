"""Each row of the small Glorot table gets the better of two rates, and is then measured with three seeds.

``python coursekit/examples/results/run_glorot.py`` writes `glorot.json` beside itself, in about seven minutes on one
core. The rate is the one of 0.03 and 0.1 with the smaller training error after all epochs with seed 97, which takes no
part in the table.
"""

import json
from pathlib import Path

from coursekit.examples.glorot import ROWS, measure_glorot
from coursekit.examples.learning import as_record

COMMAND = "python coursekit/examples/results/run_glorot.py"
FILE = Path(__file__).with_name("glorot.json")
RATES, CHOOSING, SEEDS = (0.03, 0.1), 97, (0, 1, 2)
SIZE = {"n_train": 5000, "n_test": 2000, "units": 200, "epochs": 24}


def main() -> None:
    """Choose, measure, write."""
    write(measure_glorot({name: _best(name) for name in ROWS}, **SIZE, seeds=SEEDS))


def write(table, file: Path = FILE) -> None:
    """Write the table as JSON, a line for each row."""
    told = {"command": COMMAND, "rates": RATES, "choosing seed": CHOOSING, **SIZE}
    head = ",\n".join(f"{json.dumps(name)}: {json.dumps(value)}" for name, value in told.items())
    rows = ",\n".join(f"  {json.dumps(as_record(row))}" for row in table.rows)
    file.write_text("{\n" + head + ',\n"rows": [\n' + rows + "\n]}\n", encoding="utf-8")


def _best(name):
    tables = [measure_glorot({name: eta}, **SIZE, seeds=(CHOOSING,)) for eta in RATES]
    return min((table[name] for table in tables), key=lambda row: row.end("train_errors")[0]).eta


if __name__ == "__main__":
    main()
