"""``coursekit errata``: what a slide prints, what is right, and, if you like, the proof."""

import sys
from collections.abc import Iterator

import click

SEVERITIES = {1: "wording", 2: "misleading", 3: "wrong results when used"}


@click.command()
@click.argument("ids", nargs=-1, metavar="[ID ...]")
@click.option("--deck", metavar="COMP4630|C|...", help="Only the corrections to this deck, by name or letter.")
@click.option("--check", is_flag=True, help="Run both assertions of each: printed fails, right holds.")
def errata(ids: tuple[str, ...], deck: str | None, check: bool) -> None:
    """Show corrections to the slides: all, those with these IDs such as K-09, or those of one deck.

    Ends with exit code 1 when --check finds one that does not hold, 2 for an unknown id or deck.
    """
    from rich.console import Console

    console = Console(highlight=False)
    entries = _chosen(ids, deck)
    wrong = [entry.id for entry in entries if _show(console, entry, check)]
    kinds = ", ".join(f"{count} {word}" for count, word in _by_severity(entries))
    console.print(f"{len(entries)} correction{'' if len(entries) == 1 else 's'}" + (f": {kinds}" if kinds else ""))
    if check:
        console.print(f"Not as they should be: {', '.join(wrong)}" if wrong else "Every check holds.")
    sys.exit(1 if wrong else 0)


def _chosen(ids: tuple[str, ...], deck: str | None) -> tuple:
    from coursekit.formulas import ERRATA, errata_of, erratum

    try:
        among = errata_of(deck) if deck else tuple(ERRATA.values())
        named = {erratum(id.upper()).id for id in ids}
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    return tuple(entry for entry in among if not named or entry.id in named)


def _show(console, entry, check: bool) -> list[str]:
    """Print one correction; with `check` also what its assertions say. Returns what does not hold."""
    from rich.markup import escape
    from rich.padding import Padding
    from rich.table import Table

    from coursekit.formulas import KINDS, in_plain_text, slide_ranges

    faults = list(_faults(entry)) if check else []
    kind = KINDS[entry.kind] + (f" ({KINDS['DUMP']})" if entry.from_dump and entry.kind != "DUMP" else "")
    told = {"Printed": entry.printed, "Right": entry.right, "Why": entry.why, "Kind": kind}
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for name, text in told.items():
        table.add_row(f"[dim]{name}[/dim]", escape(in_plain_text(text)))
    if check:
        verdict = "; ".join(faults) or "the printed form fails, the right one holds"
        table.add_row("[dim]Checked[/dim]", f"[bold red]NO[/bold red]: {escape(verdict)}" if faults else verdict)
    console.print(f"[bold]{entry.id}[/bold]  {slide_ranges(entry.slides)}  ({SEVERITIES[entry.severity]})")
    console.print(Padding(table, (0, 0, 1, 2)))
    return faults


def _faults(entry) -> Iterator[str]:
    """What does not hold: whatever an assertion raises is told, so that one bad record hides no other."""
    claims = {"the printed form does not fail": entry.printed_fails, "the right form does not hold": entry.right_holds}
    for sentence, claim in claims.items():
        try:
            claim()
        except Exception as error:
            yield f"{sentence} ({type(error).__name__}: {error})"


def _by_severity(entries) -> Iterator[tuple[int, str]]:
    for severity in sorted(SEVERITIES, reverse=True):
        if count := sum(entry.severity == severity for entry in entries):
            yield count, SEVERITIES[severity]
