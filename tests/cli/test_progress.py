"""``coursekit progress`` shows exercises and predictions, lesson by lesson."""

from click.testing import CliRunner

from coursekit.cli import main
from coursekit.practice import Answer, Store, check, exercise


def test_what_is_done_is_counted():
    Store().write(Answer("05.p1", "Which?", "W2"))
    check("05.2", exercise("05.2").reference)
    answer = CliRunner().invoke(main, ["progress"], env={"COLUMNS": "120"})
    [line] = [line.split() for line in answer.output.splitlines() if line.startswith("05")]
    assert answer.exit_code == 0 and line[line.index("05.2") - 1] == "✓" and line[-1] == "1" and line[-4] == "4"
    assert "1 of" in answer.output
