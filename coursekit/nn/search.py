"""Nobody knows the best hyperparameters beforehand: try the combinations, each with several seeds, and compare."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import product

import numpy as np

from coursekit.nn.seed import generator


@dataclass(frozen=True)
class Trial:
    """One combination of `settings` (name -> value), and the `scores` it reached, one per seed."""

    settings: Mapping[str, object]
    scores: tuple[float, ...]

    @property
    def mean(self) -> float:
        """Mean over the seeds."""
        return float(np.mean(self.scores))

    @property
    def spread(self) -> float:
        """Largest minus smallest score: differences below it may be luck."""
        return float(max(self.scores) - min(self.scores))


@dataclass(frozen=True)
class Search:
    """What a search found: `trials`, the best first. Prints itself as a table."""

    trials: tuple[Trial, ...]
    seeds: tuple[int, ...]

    @property
    def best(self) -> Trial:
        """The combination with the best mean."""
        return self.trials[0]

    def table(self, digits: int = 2) -> list[list[str]]:
        """Rows of words, the heading first: the settings, then mean and spread over the seeds."""
        heading = [*self.best.settings, f"mean of {len(self.seeds)}", "spread"]
        rows = [[*map(str, t.settings.values()), f"{t.mean:.{digits}f}", f"{t.spread:.{digits}f}"] for t in self.trials]
        return [heading, *rows]

    def __str__(self) -> str:
        rows = self.table()
        wide = [max(map(len, column)) for column in zip(*rows, strict=True)]
        return "\n".join("  ".join(word.rjust(w) for word, w in zip(row, wide, strict=True)) for row in rows)

    def _repr_html_(self) -> str:
        heading, *rows = [[escape(word) for word in row] for row in self.table()]
        heads = "".join(f'<th scope="col">{word}</th>' for word in heading)
        body = "".join(f"<tr>{''.join(f'<td>{word}</td>' for word in row)}</tr>" for row in rows)
        return f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"


def search(
    score: Callable[..., float],
    grid: Mapping[str, Sequence],
    seeds: Iterable[int] = (0, 1, 2),
    budget: int | None = None,
    largest: bool = True,
) -> Search:
    """Call ``score(**settings, seed=seed)`` for every combination of the `grid` {name: values} and every seed.

    `score` trains and returns one number from data kept apart from the training, never from the test set. With a
    `budget` at most so many combinations are tried, drawn at random with the first seed. `largest=False` for losses.
    A combination that gives NaN comes last. Raises ValueError for an empty grid, no seeds or a budget below 1.
    Source: L20.
    """
    seeds = tuple(seeds)
    combinations = _combinations(grid)
    if not seeds or (budget is not None and budget < 1):
        raise ValueError(f"search expected at least one seed and a budget from 1, received {seeds} and {budget}.")
    if budget is not None and budget < len(combinations):
        drawn = generator(seeds[0]).choice(len(combinations), budget, replace=False)
        combinations = [combinations[i] for i in sorted(drawn)]
    trials = [Trial(settings, tuple(float(score(**settings, seed=s)) for s in seeds)) for settings in combinations]
    return Search(tuple(sorted(trials, key=lambda t: _rank(t.mean, largest))), seeds)


def _combinations(grid):
    empty = [name for name, values in grid.items() if isinstance(values, str) or not len(values)]
    if not grid or empty:
        raise ValueError(
            f"search expected a list of values for each name, received {dict(grid)!r}. "
            'Try search(score, {"hidden": [8, 32], "learning_rate": [0.001, 0.01]}).'
        )
    return [dict(zip(grid, values, strict=True)) for values in product(*grid.values())]


def _rank(mean, largest):
    return (1, 0.0) if np.isnan(mean) else (0, -mean if largest else mean)
