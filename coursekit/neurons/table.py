"""The diary of a run as a table: one row per pattern shown, a cross where the answer was wrong."""

from fractions import Fraction
from html import escape

import numpy as np

CROSS, DOTS = "×", "…"
MOST_COLUMNS = 8  # inputs or weights shown side by side; of more, the first six
RULES = {"perceptron": "Perceptron rule", "hebb": "Hebb's rule", "adaline": "Adaline"}
CODINGS = {"01": "labels 0 and 1", "pm1": "labels -1 and +1"}
_CELL = "text-align: right; padding: 0.1em 0.7em"
_EPOCH = "border-top: 1px solid"


def number(value) -> str:
    """A number as people write it: whole numbers without a point, Fractions as 1/10, floats with 4 digits."""
    if isinstance(value, Fraction | int):
        return str(value)
    return str(int(value)) if abs(value) < 1e6 and value == int(value) else f"{value:.4g}"


def row(values) -> str:
    """Numbers in brackets; a matrix row by row."""
    values = np.asarray(values)
    if values.ndim == 0:
        return number(values.item())
    return f"({', '.join(few(map(number if values.ndim == 1 else row, values)))})"


def few(words) -> list[str]:
    """All the words, or the first six and dots when they are more than a line can hold."""
    words = list(words)
    return words if len(words) <= MOST_COLUMNS else [*words[: MOST_COLUMNS - 2], DOTS]


def title(run) -> str:
    """What was run, and how it went, in a line."""
    epochs, mistakes = _many(run.epochs, "epoch"), _many(sum(run.mistakes), "mistake")
    return f"{RULES[run.rule]}, {CODINGS[run.convention]}, rate {number(run.eta)}: {epochs}, {mistakes}"


def _many(n, word):
    return f"{n} {word}{'' if n == 1 else 's'}"


def heads(run) -> list[str]:
    """Column names; a digit after the letter becomes an index."""
    n = len(run.w)
    weights = [f"w{i}" for i in range(n)] if run.w.ndim == 1 else [f"unit {j + 1}" for j in range(run.w.shape[1])]
    return ["epoch", *few(f"x{i}" for i in range(1, n)), "target", "net", "answer", "wrong", *few(weights)]


def cells(step) -> list[str]:
    """One step as text, in the order of the heads. The weights are those after the step."""
    weights = map(number, step.after) if step.after.ndim == 1 else map(row, step.after.T)
    told = map(row, (step.target, step.net, step.answer))
    return [str(step.epoch), *few(map(number, step.x[1:])), *told, CROSS if step.wrong else "", *few(weights)]


def chosen(run, most):
    """The steps to show, with None for what is left out: the beginning, and the last epoch or the end of it."""
    most = max(most, 2)
    if len(run.steps) <= most:
        return list(run.steps)
    last = [step for step in run.steps if step.epoch == run.epochs][-(most // 2) :]
    return [*run.steps[: most - len(last)], None, *last]


def foot(run) -> str:
    """Mistakes per epoch in a sentence."""
    listed = ", ".join(map(str, run.mistakes[:20])) + (", ..." if run.epochs > 20 else "")
    return f"Mistakes per epoch: {listed}. {CROSS} marks a wrong answer; weights are those after the step."


def text(run, most: int) -> str:
    """The table as plain text, columns flush right."""
    head = heads(run)
    body = [[DOTS] * len(head) if step is None else cells(step) for step in chosen(run, most)]
    widths = [max(len(line[i]) for line in [head, *body]) for i in range(len(head))]
    lines = ["  ".join(f"{cell:>{width}}" for cell, width in zip(line, widths, strict=True)) for line in [head, *body]]
    rule = "-" * len(lines[0])
    told = [rule if new else None for new in starts(run, most)]
    rows = [line for pair in zip(told, lines[1:], strict=True) for line in pair if line is not None]
    return "\n".join([title(run), lines[0], *rows, rule, foot(run)])


def starts(run, most):
    """For each shown row, whether an epoch begins there."""
    epochs = [0] + [step.epoch if step else None for step in chosen(run, most)]
    return [now != before for before, now in zip(epochs, epochs[1:], strict=False)]


def html(run, most: int) -> str:
    """The table for a notebook: plain tags, readable in light and dark, the cross besides any style."""
    head = "".join(f'<th scope="col" style="{_CELL}">{_index(name)}</th>' for name in heads(run))
    rows = "".join(_tr(run, step, new) for step, new in zip(chosen(run, most), starts(run, most), strict=True))
    caption = f"<caption>{escape(title(run))}</caption>"
    return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table><p>{escape(foot(run))}</p>"


def _tr(run, step, new):
    told = [DOTS] * len(heads(run)) if step is None else cells(step)
    style = f"{_CELL}; {_EPOCH}" if new else _CELL
    weight = "; font-weight: bold" if step is not None and step.wrong else ""
    return "<tr>" + "".join(f'<td style="{style}{weight}">{escape(cell)}</td>' for cell in told) + "</tr>"


def _index(name):
    if len(name) > 1 and name[0] in "wx" and name[1:].isdigit():
        return f"<i>{name[0]}</i><sub>{name[1:]}</sub>"
    return name
