"""``coursekit errata`` prints corrections for people, checks them when asked, and its exit code says how it went."""

from types import MappingProxyType

import pytest
from click.testing import CliRunner

from coursekit import formulas
from coursekit.cli import main
from coursekit.formulas import ERRATA, Erratum, errata_of, erratum


def call(*words):
    answer = CliRunner().invoke(main, ["errata", *words])
    return " ".join(answer.output.split()), answer.exit_code


@pytest.fixture
def only(monkeypatch):
    """Leave one correction, K-09 under another number, whose assertions are as given."""

    def only(printed_fails=lambda: None, right_holds=lambda: None, **changes):
        told = {name: getattr(erratum("K-09"), name) for name in ("slides", "printed", "right", "why", "kind")}
        entry = Erratum("K-99", severity=3, **told | changes, printed_fails=printed_fails, right_holds=right_holds)
        monkeypatch.setattr(formulas, "ERRATA", MappingProxyType({entry.id: entry}))

    return only


def fail():
    raise AssertionError("it does [not]")


def test_one_correction_is_shown_in_plain_signs():
    shown, code = call("k-09")
    assert code == 0
    assert "K-09 K6–K10, K27 (wrong results when used)" in shown
    assert "Printed f(I) = 1 / (1 + e^I)" in shown and "Right f(I) = 1 / (1 + e^(-I))" in shown
    assert "Kind a sign (probably lost when the slide became text)" in shown
    assert shown.endswith("1 correction: 1 wrong results when used") and "$" not in shown and "Checked" not in shown


def test_without_ids_all_are_shown():
    shown, code = call()
    assert code == 0 and all(f"{id} " in shown for id in ERRATA) and f"{len(ERRATA)} corrections: " in shown


@pytest.mark.parametrize("name", ["COMP4630", "comp4630", "C"])
def test_a_deck_by_name_or_letter(name):
    shown, code = call("--deck", name)
    assert code == 0 and f"{len(errata_of('C'))} corrections" in shown and "C-02 C5" in shown and "K-09" not in shown


def test_ids_and_deck_together_keep_both_wishes():
    shown, code = call("C-02", "K-09", "--deck", "K")
    assert code == 0 and "K-09" in shown and "C-02" not in shown


def test_lines_are_no_wider_than_the_terminal():
    answer = CliRunner().invoke(main, ["errata", "K-09", "C-17"], env={"COLUMNS": "60"})
    assert max(map(len, answer.output.splitlines())) <= 60


def test_check_runs_both_assertions_and_says_so():
    shown, code = call("K-09", "--check")
    assert code == 0 and "Checked the printed form fails, the right one holds" in shown
    assert shown.endswith("Every check holds.")


def test_a_printed_form_that_works_after_all_is_found(only):
    only(printed_fails=fail)
    shown, code = call("--check")
    assert code == 1 and "NO: the printed form does not fail (AssertionError: it does [not])" in shown
    assert shown.endswith("Not as they should be: K-99")


def test_a_right_form_that_breaks_is_found(only):
    only(right_holds=lambda: 1 / 0)
    shown, code = call("--check")
    assert code == 1 and "NO: the right form does not hold (ZeroDivisionError: division by zero)" in shown


def test_without_check_nothing_is_run(only):
    only(printed_fails=fail, right_holds=fail)
    assert call()[1] == 0


def test_unknown_names_are_refused_with_the_nearest():
    shown, code = call("K-0Q")
    assert code == 2 and "Unknown erratum 'K-0Q'. Did you mean 'K-" in shown
    shown, code = call("--deck", "COMP4360")
    assert code == 2 and "Unknown deck 'COMP4360'. Did you mean 'comp4630'?" in shown
