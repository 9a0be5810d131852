"""Which rows of the coverage map do not notice when a function they name is broken?

``python tests/mutation/rows.py --functions 25 --seed 0`` draws functions from the map, breaks one at a time, runs the
tests of the rows that name it, and lists the rows whose tests stay green. Ends with exit code 1 if there are any.
"""

import argparse
import os
import random
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import breaking

ROOT = Path(__file__).resolve().parents[2]


def named_functions() -> dict[str, list]:
    """Public name -> the rows that say they are held by a test of it, in the order of the map."""
    from coursekit.publish.coverage import read_rows

    found: dict[str, list] = {}
    for row in read_rows():
        for name in row.code.split() if row.state != "open" else ():
            found.setdefault(name, []).append(row)
    return found


def breakable(name: str) -> bool:
    """Say whether the name stands for something with answers (data has none)."""
    try:
        return bool(breaking.target(name))
    except breaking.Unbreakable:
        return False


def green_rows(name: str, rows: list) -> list[str]:
    """Ids of the rows none of whose tests fails with the function broken."""
    nodes = sorted({node for row in rows for node in row.test.split()})
    failed = _failures(name, nodes)
    return [row.id for row in rows if not any(_hit(node, failed) for node in row.test.split())]


def _failures(name, nodes):
    world = {**os.environ, "COURSEKIT_BREAK": name, "PYTHONPATH": str(Path(__file__).parent)}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "breaking", "-p", "no:cacheprovider", "-rfE", *nodes]
    said = subprocess.run(command, cwd=ROOT, env=world, capture_output=True, text=True).stdout
    return [line.split()[1] for line in said.splitlines() if line.startswith(("FAILED ", "ERROR "))]


def _hit(node, failed):
    file = node.partition("::")[0]
    return any(f == file or f.partition("[")[0] == node.partition("[")[0] for f in failed)


def main(functions: int, seed: int) -> int:
    """Draw, break, run, list."""
    named = named_functions()
    names = [name for name in named if breakable(name)]
    drawn = random.Random(seed).sample(names, min(functions, len(names)))
    green = {}
    for name in drawn:
        if rows := green_rows(name, named[name]):
            green[name] = rows
        print(f"{'GREEN ' + ' '.join(rows) if rows else 'noticed':<16} {name}", flush=True)
    print(f"{len(drawn)} of {len(names)} functions broken, {len(green)} not noticed")
    return 1 if green else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--functions", type=int, default=25)
    parser.add_argument("--seed", type=int, default=0)
    sys.exit(main(**vars(parser.parse_args())))
