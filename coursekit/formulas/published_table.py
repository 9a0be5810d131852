"""A table from a slide or a paper is data with its source, and shows itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from coursekit.nn.lookup import unknown

_LEFT = 'style="text-align: left; vertical-align: top"'


@dataclass(frozen=True)
class Table:
    """Numbers as somebody published them.

    title: one line. columns: names, with units. rows: one tuple per row, as long as `columns`; the first entry names
    the row. source: paper, page or deck. slides: codes such as "D44". note: what a reader should know, or "".
    Raises ValueError for a row that is too short or too long.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    source: str
    slides: tuple[str, ...] = ()
    note: str = ""

    def __post_init__(self):
        for row in self.rows:
            if len(row) != len(self.columns):
                raise ValueError(f"{self.title}: expected {len(self.columns)} entries in a row, received {row!r}.")

    def column(self, name: str) -> tuple:
        """All entries below this heading, from the top; ValueError for an unknown one (with the nearest)."""
        if name not in self.columns:
            raise ValueError(unknown("column", name, self.columns))
        return tuple(row[self.columns.index(name)] for row in self.rows)

    def row(self, name: Any) -> tuple:
        """The entries behind the name of a row; ValueError for an unknown one (with the nearest)."""
        by_name = {row[0]: row[1:] for row in self.rows}
        if name not in by_name:
            raise ValueError(unknown("row", name, [str(key) for key in by_name]))
        return by_name[name]

    def _repr_html_(self) -> str:
        below = "".join(f"<p>{escape(line, quote=False)}</p>" for line in self._below())
        cells = [[escape(_shown(entry), quote=False) for entry in row] for row in self.rows]
        return html_table(self.title, self.columns, cells) + below

    def __str__(self) -> str:
        lines = [self.columns, *([_shown(entry) for entry in row] for row in self.rows)]
        wide = [max(len(line[k]) for line in lines) for k in range(len(self.columns))]
        text = ["  ".join(cell.ljust(w) for cell, w in zip(line, wide, strict=True)).rstrip() for line in lines]
        return "\n".join([self.title, *text, *self._below()])

    def __repr__(self) -> str:
        return f"Table: {self.title} ({len(self.rows)} rows)"

    def _below(self):
        shown = f" ({', '.join(self.slides)})" if self.slides else ""
        return [f"Source: {self.source}{shown}.", *([self.note] if self.note else [])]


def html_table(caption: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """An HTML table with a caption and headings that a screen reader announces; the cells are ready HTML."""
    heads = "".join(f'<th scope="col" {_LEFT}>{escape(name, quote=False)}</th>' for name in columns)
    body = "".join(f"<tr>{_html_row(row)}</tr>" for row in rows)
    return f"<table><caption>{escape(caption)}</caption><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"


def _html_row(cells):
    first, *rest = cells
    return f'<th scope="row" {_LEFT}>{first}</th>' + "".join(f"<td {_LEFT}>{cell}</td>" for cell in rest)


def _shown(entry):
    return f"{entry:,}" if isinstance(entry, int) and entry > 9999 else str(entry)
