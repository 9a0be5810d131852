"""``coursekit doctor``: is everything there, and what to type next."""

import sys

import click

from coursekit.course import Finding, Report, examine


@click.command()
def doctor() -> None:
    """See whether everything the lessons need is here, and what to type next.

    Ends with exit code 1 when something needed is missing.
    """
    report = examine()
    show(report)
    sys.exit(0 if report.healthy else 1)


def show(report: Report) -> None:
    """Print one line per finding, the advice under each problem, and the next step last."""
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    table = Table(box=None, show_header=False, pad_edge=False)
    for _ in range(3):
        table.add_column(overflow="fold")
    for finding in report.findings:
        table.add_row(mark(finding), finding.name, escape(finding.found))
        if not finding.ok and finding.advice:
            table.add_row("", "", f"[dim]{escape(finding.advice)}[/dim]")
    console = Console(highlight=False)
    console.print(table)
    console.print(f"\nNext, type:  [bold]{escape(report.next_step)}[/bold]", soft_wrap=True)


def mark(finding: Finding) -> str:
    """Return a word, not only a colour: ok, optional (missing, but nobody needs it) or MISSING."""
    if finding.ok:
        return "[green]ok[/green]"
    return "[bold red]MISSING[/bold red]" if finding.needed else "[yellow]optional[/yellow]"
