"""``coursekit lab``: your copy of the lessons, open in JupyterLab."""

import sys
import webbrowser
from pathlib import Path

import click

from coursekit.course import Copied, beside, copy_course, has_display, leaving_quietly, serving

SAID = {
    "new": "{name}: copied",
    "renewed": "{name}: renewed (you had not edited it; the old one is in .coursekit/previous/)",
    "kept": "{name}: you edited it, so it stays as it is. The course has a newer one; --update puts that beside it.",
    "beside": "{name}: stays as you edited it. The course's newer one is beside it: {beside}",
}


@click.command()
@click.option("--dir", "folder", default="~/coursekit", show_default=True, help="Where your copies are.")
@click.option("--update", is_flag=True, help="Put newer versions of lessons you edited beside yours.")
@click.option("--port", default=0, help="The port to listen on; a free one when not given.")
@click.option("--browser/--no-browser", default=None, help="Open a browser; by default where there is a display.")
def lab(folder: str, update: bool, port: int, browser: bool | None) -> None:
    """Copy the lessons to a folder of yours and open them in JupyterLab.

    What you edited is never written over. To start a lesson afresh, rename or delete your copy.
    """
    copied = copy_course(folder, update)
    click.echo(f"Your lessons are in {Path(folder).expanduser().resolve()}")
    click.echo("".join(f"  {line}\n" for line in news(copied)), nl=False)
    click.echo("Starting JupyterLab ...")
    with leaving_quietly(), serving(folder, port) as server:
        click.echo(f"The course is open at\n\n{server.address}\n\nTo end it, press Ctrl-C here.")
        sys.stdout.flush()
        if has_display() if browser is None else browser:
            webbrowser.open(server.address)
        server.wait()
    click.echo("\nThe course is closed. Your work is saved in your folder.")


def news(copied: tuple[Copied, ...]) -> list[str]:
    """Return one line for each file with which something happened; one line in all for a first copy."""
    if copied and all(one.outcome == "new" for one in copied):
        return [f"{len(copied)} files copied"]
    return [SAID[one.outcome].format(name=one.name, beside=beside(one.name)) for one in copied if one.outcome in SAID]
