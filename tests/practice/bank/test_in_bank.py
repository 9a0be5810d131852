"""The grader is graded: right is right, a stub is no attempt, and every known mistake gets its own sentence."""

from dataclasses import replace
from importlib import import_module
from pathlib import Path

import nbformat
import numpy as np
import pytest

from coursekit.practice.attempt import attempt
from coursekit.practice.bank import exercise, ids
from coursekit.practice.judge import judge
from coursekit.practice.nbgrader import stub
from coursekit.practice.verdict import MISSING, RIGHT, WRONG

HERE = Path(__file__).parent
SOLUTIONS = HERE.parents[2] / "solutions"
EXERCISES = [pytest.param(id, id=f"e{id.replace('.', '_')}") for id in ids()]
MISTAKES = [
    pytest.param(id, k, w, id=f"e{id.replace('.', '_')}-{wrong.__name__}")
    for id in ids()
    for k, mistake in enumerate(exercise(id).mistakes)
    for w, wrong in enumerate(mistake.wrong)
]
#: What travels to the box and back: numbers, texts, arrays, and containers of them.
PLAIN = (int, float, str, bool, np.ndarray, type(None))
each = pytest.mark.parametrize("id", EXERCISES)


def others(id, kind):
    """Alternative right answers, or further wrong ones, that stand beside this test."""
    path = HERE / "alternatives" / f"a{id.replace('.', '_')}.py"
    if not path.exists():
        return ()
    namespace = {"__name__": path.stem}
    exec(compile(path.read_text(), str(path), "exec"), namespace)
    return namespace.get(kind, ())


def names_after(id, cell, change=lambda source: source):
    """What the imports and one cell of an exercise in `solutions/` define."""
    [path] = SOLUTIONS.glob(f"{id[:2]}_*.ipynb")
    cells = {cell.id: cell.source for cell in nbformat.read(path, 4).cells}
    namespace = {"__name__": "solution"}
    exec(cells[f"{id[:2]}-imports"], namespace)
    exec(change(cells[f"{id.replace('.', '-')}-{cell}"]), namespace)
    return namespace


def defined(id, change=lambda source: source):
    """The function of the exercise, as its cell defines it."""
    return names_after(id, "answer", change)[exercise(id).name]


@each
def test_the_worked_solution_is_right_and_so_is_the_reference(id):
    entry = exercise(id)
    for rules, function in ((entry, defined(id)), (free(entry), entry.reference)):
        verdict = judge(rules, function)
        assert (verdict.state, verdict.points) == (RIGHT, entry.points), verdict


@each
def test_a_stub_is_no_attempt_and_earns_nothing(id):
    verdict = judge(exercise(id), defined(id, stub))
    assert (verdict.state, verdict.points, verdict.mistake) == (MISSING, 0, "")


@pytest.mark.parametrize(("id", "k", "w"), MISTAKES)
def test_every_mistake_is_refused_with_its_own_sentence(id, k, w):
    entry = exercise(id)
    mistake = entry.mistakes[k]
    verdict = judge(entry, mistake.wrong[w])
    assert (verdict.state, verdict.mistake, verdict.says) == (WRONG, mistake.name, mistake.says)


@pytest.mark.parametrize("id", [id for id in ids() if "b" in id])
def test_the_broken_function_of_a_bug_hunt_has_its_slip(id):
    [broken] = [f for name, f in names_after(id, "broken").items() if name.startswith("broken_")]
    assert judge(exercise(id), broken).mistake == exercise(id).mistakes[0].name


@each
def test_no_two_mistakes_of_an_exercise_say_the_same(id):
    says = [mistake.says for mistake in exercise(id).mistakes]
    assert len(set(says)) == len(says) >= 2


@each
def test_at_least_two_other_right_answers_are_accepted(id):
    alternatives = others(id if "b" not in id else original(id), "ALTERNATIVES")
    assert len(alternatives) >= 2
    for function in alternatives:
        verdict = judge(exercise(id), function)
        assert verdict.state == RIGHT, verdict


@each
def test_zeros_and_noise_are_refused(id):
    entry = exercise(id)
    refused = others(id if "b" not in id else original(id), "REFUSED") or (filled(entry, 0), filled(entry, 1))
    for function in refused:
        assert judge(entry, function).state == WRONG


@each
def test_whatever_comes_back_or_happens_gets_a_sentence(id):
    for misbehaves in MISBEHAVIOUR:
        verdict = judge(exercise(id), misbehaves)
        assert verdict.state == WRONG and (verdict.says or verdict.differs), misbehaves.__name__
        assert ".venv" not in verdict.says and "coursekit/practice" not in verdict.traceback


@each
def test_inputs_are_plain_and_the_same_for_the_same_seed(id):
    one, other = exercise(id).cases(5), exercise(id).cases(5)
    assert repr(one) == repr(other)
    assert all(is_plain(value) for case in one for value in case)


@each
@pytest.mark.parametrize("seed", [1, 2])
def test_another_seed_gives_the_same_verdicts(id, seed):
    assert_same_verdicts(id, seed)


@pytest.mark.slow
@each
@pytest.mark.parametrize("seed", range(3, 20))
def test_twenty_seeds_give_the_same_verdicts(id, seed):
    if exercise(id).accept and exercise(id).limit > 10:
        pytest.skip("an exercise that trains is tried with three seeds")
    assert_same_verdicts(id, seed)


def assert_same_verdicts(id, seed):
    entry = exercise(id)
    assert judge(free(entry), entry.reference, seed).state == RIGHT
    for mistake in entry.mistakes:
        for wrong in mistake.wrong:
            assert judge(entry, wrong, seed).mistake == mistake.name


def nothing(*inputs):
    return None


def text(*inputs):
    return "the answer"


def generator(*inputs):
    yield 1


def complex_numbers(*inputs):
    return [1j, 2j]


def nan(*inputs):
    return np.nan


def noisy_failure(*inputs):
    print("look")  # noqa: T201 - a student does
    np.log(np.zeros(2))
    raise KeyError("x")


def leaves(*inputs):
    raise SystemExit(3)


def calls_itself(*inputs):
    return calls_itself(*inputs)


MISBEHAVIOUR = (nothing, text, generator, complex_numbers, nan, noisy_failure, leaves, calls_itself)


def free(entry):
    """The exercise without forbidden names: a reference may call the library."""
    return replace(entry, library=())


def original(id):
    """The exercise that a bug hunt turns around, or the hunt itself when it is one of its own."""
    reference = exercise(id).reference
    return next((other for other in ids(id[:2]) if other != id and exercise(other).reference is reference), id)


def filled(entry, kind):
    """An answer of the right form whose numbers are zeros (0) or noise (1)."""

    def form(value, rng):
        if isinstance(value, dict):
            return {key: form(part, rng) for key, part in value.items()}
        if isinstance(value, list | tuple):
            return type(value)(form(part, rng) for part in value)
        if isinstance(value, str | frozenset | set) or callable(value):
            return value
        return np.zeros(np.shape(value)) if kind == 0 else rng.normal(size=np.shape(value))

    def answer(*inputs):
        return form(entry.reference(*inputs), np.random.default_rng(0))

    return answer


def is_plain(value):
    if isinstance(value, dict):
        return all(isinstance(key, str) and is_plain(part) for key, part in value.items())
    if isinstance(value, list | tuple):
        return all(map(is_plain, value))
    return isinstance(value, PLAIN) and getattr(getattr(value, "dtype", None), "kind", "") != "O"


def test_the_model_entry_is_tried():
    assert "05.2" in ids() and import_module("coursekit.practice.bank.e05_2").EXERCISE is exercise("05.2")


def test_attempts_do_not_change_the_cases():
    entry = exercise("05.2")
    case = entry.cases()[0]
    attempt(entry.reference, case, entry.returns)
    assert repr(case) == repr(entry.cases()[0])
