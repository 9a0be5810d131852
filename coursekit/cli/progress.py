"""``coursekit progress``: what is done, what is still to do, lesson by lesson."""

import click


@click.command()
def progress() -> None:
    """Show which exercises and predictions you have done."""
    from rich.console import Console
    from rich.table import Table

    from coursekit.practice import answered, done
    from coursekit.practice.verdict import RIGHT, SIGNS

    states, predictions = done(), answered()
    table = Table("lesson", "exercises", "points", "predictions", box=None, pad_edge=False)
    for lesson in sorted({id[:2] for id in states} | set(predictions)):
        mine = {id: state for id, state in states.items() if id[:2] == lesson}
        signs = "  ".join(f"{SIGNS[state]} {id}" for id, state in mine.items())
        table.add_row(lesson, signs, _points(mine), str(len(predictions.get(lesson, ()))))
    console = Console(highlight=False)
    console.print(table)
    right = sum(state == RIGHT for state in states.values())
    console.print(
        f"\n{right} of {len(states)} exercises right. {', '.join(f'{sign} {state}' for state, sign in SIGNS.items())}"
    )


def _points(states: dict[str, str]) -> str:
    from coursekit.practice import exercise
    from coursekit.practice.verdict import RIGHT

    earned = sum(exercise(id).points for id, state in states.items() if state == RIGHT)
    return f"{earned} of {sum(exercise(id).points for id in states)}"
