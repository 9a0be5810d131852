"""What a prediction asks about is not shown before the student has run it."""

import json
import re

from coursekit.course import copy_course
from coursekit.course.handout import handout, hide_spoilers, link_to_copies


def cell(source):
    return {"cell_type": "code", "source": [source], "outputs": [{"output_type": "stream"}], "execution_count": 1}


def shown(*sources):
    nb = {"cells": [cell(source) for source in sources]}
    hide_spoilers(nb)
    return [bool(c["outputs"]) for c in nb["cells"]]


def test_outputs_between_question_and_answer_are_taken_away():
    ask, answer = 'predict(\n    "03.p1", "How many?", number=True)', '# the answer\nreveal("03.p1", 3)'
    assert shown("1 + 1", ask, "print(3)", answer, "2 + 2") == [True, True, False, False, True]


def test_two_questions_at_once_wait_for_both_answers():
    asks = ['predict("03.p1", "?")', 'predict("03.p2", "?")']
    assert shown(*asks, 'reveal("03.p1", 3)', "x", 'reveal("03.p2", 3)', "y") == [
        True,
        False,
        False,
        False,
        False,
        True,
    ]


def test_the_predict_of_a_model_hides_nothing():
    assert shown("model.predict(X)", "print(1)") == [True, True]


def test_files_without_anything_to_hide_stay_byte_for_byte(tmp_path):
    for name, content in {"a.txt": b"\r\nx", "a.ipynb": json.dumps({"cells": [cell("1")]}).encode()}.items():
        (tmp_path / name).write_bytes(content)
        assert handout(tmp_path / name) == content


def test_letters_of_all_languages_survive(tmp_path):
    (tmp_path / "a.ipynb").write_text(json.dumps({"cells": [cell('predict("03.p1", "π?")')] * 2}))
    assert "π?" in handout(tmp_path / "a.ipynb").decode()


def test_links_between_lessons_and_exercises_are_set_right():
    there, back = "[exercises](../exercises/05_a.ipynb)", "[lesson](../notebooks/05_a.ipynb)"
    nb = {"cells": [{"cell_type": "markdown", "source": [there, "\n", back]}]}
    assert link_to_copies(nb)
    assert "".join(nb["cells"][0]["source"]) == "[exercises](exercises/05_a.ipynb)\n[lesson](../05_a.ipynb)"
    assert not link_to_copies(nb)


def test_every_link_of_a_copy_leads_somewhere(tmp_path):
    copy_course(tmp_path)
    for path in [*tmp_path.glob("*.ipynb"), *tmp_path.glob("exercises/*.ipynb")]:
        text = "".join("".join(cell["source"]) for cell in json.loads(path.read_text())["cells"])
        for target in re.findall(r"\]\(([\w./]+\.ipynb)\)", text):
            assert (path.parent / target).is_file(), f"{path.name} links to {target}"
