"""The panel and the text say the same, and nothing a student wrote becomes part of the page."""

from coursekit.practice.report import Report
from coursekit.practice.verdict import MISSING, RIGHT, WRONG, Verdict


def report(state=WRONG, **more):
    return Report(Verdict("99.1", "double", "Doubling", state, 2, "Twice `x`, or squared?", **more))


def test_text_has_state_points_hint_and_difference():
    told = report(differs="y: the sign is flipped.", notes=("It prints.",), traceback="Trace <b>")
    assert told.text.splitlines() == [
        "✗ 99.1 double: not yet, 0 of 2 points",
        "Twice `x`, or squared?",
        "What differs: y: the sign is flipped.",
        "It prints.",
        "",
        "Trace <b>",
    ]
    assert repr(told) == told.text == told._repr_mimebundle_()["text/plain"]


def test_the_panel_is_announced_and_escapes():
    page = report(differs="<script>", traceback="<img>").html
    assert 'role="status"' in page and "<code>x</code>" in page and "&lt;script&gt;" in page and "&lt;img&gt;" in page
    assert "<script>" not in page and "<img>" not in page and "Your traceback" in page


def test_each_state_has_its_sign():
    assert report(RIGHT, next="Go on.").text.splitlines()[::2] == [
        "✓ 99.1 double: right, 2 of 2 points",
        "Next: Go on.",
    ]
    assert report(MISSING).text.startswith("○ 99.1 double: not attempted")


def test_outside_a_notebook_it_is_printed(capsys):
    report(RIGHT).show()
    assert capsys.readouterr().out.startswith("✓ 99.1")
