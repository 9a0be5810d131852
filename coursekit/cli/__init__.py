"""The command line: one file a verb, and a verb is loaded when it is called.

To add a verb, write `cli/<verb>.py` with a click command and add a row to `VERBS`.
"""

from coursekit.cli.group import Verbs

VERBS = {
    "lab": ("coursekit.cli.lab:lab", "Copy the lessons to a folder of yours and open them in JupyterLab."),
    "doctor": (
        "coursekit.cli.doctor:doctor",
        "See whether everything the lessons need is here, and what to type next.",
    ),
    "notebooks": ("coursekit.cli.notebooks:notebooks", "Run the lessons and store their outputs."),
    "slides": ("coursekit.cli.slides:slides", "Build slides of the lessons, for the browser, as PDF, on paper."),
    "lint": ("coursekit.cli.lint:lint", "Check the lessons against the rules of the house."),
    "check": ("coursekit.cli.check:check", "Check your answers to the exercises of a lesson, or to one of them."),
    "progress": ("coursekit.cli.progress:progress", "Show which exercises and predictions you have done."),
    "exercises": ("coursekit.cli.exercises:exercises", "Make the exercises from the solutions."),
    "errata": ("coursekit.cli.errata:errata", "Show what the slides print and what is right."),
    "coverage": ("coursekit.cli.coverage:coverage", "Show which lesson covers which slide."),
}
"""Verb -> (module:function, the line in the help)."""

main = Verbs(
    name="coursekit",
    verbs=VERBS,
    subcommand_metavar="VERB ...",
    help="A course on backpropagation. Start with: coursekit lab",
)

__all__ = ["VERBS", "main"]
