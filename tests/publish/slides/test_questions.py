"""A prediction becomes a quiz, its stored answer an answer."""

import pytest

from coursekit.publish.notebook import LessonError
from coursekit.publish.slides.questions import answer_html, quiz_html, words_in

ASK = 'predict("05.p1", "Is $x$ large?", choices=["yes", "no"])'
REVEAL = 'reveal("05.p1", answer, because="It grew.")'
BOX = {"application/vnd.jupyter.widget-view+json": {"model_id": "m1"}, "text/plain": "reveal 05.p1"}
VERDICT = (
    '<div style="line-height: 1.5"><div style="margin: 2px 0"><i>No prediction yet.</i><br>Answer: <b>yes</b></div>'
    '<div style="margin: 2px 0">It grew: $x$.</div></div>'
)
STATES = {"m1": {"state": {"children": ["IPY_MODEL_m2"]}}, "m2": {"state": {"value": VERDICT}}}


def asking(made, source=ASK):
    return made.cell("05-p1", source, outputs=[])


def revealing(made):
    output = {"output_type": "execute_result", "data": BOX, "metadata": {}, "execution_count": 1}
    return made.cell("05-r1", REVEAL, outputs=[output])


def test_a_prediction_becomes_its_question_and_its_choices(made):
    html = quiz_html(asking(made))
    assert "<math>" in html and "<li>yes</li><li>no</li>" in html


def test_an_open_question_has_no_choices(made):
    assert "<li>" not in quiz_html(asking(made, 'predict("05.p1", "How many?", number=True)'))


def test_a_question_that_only_the_running_lesson_knows_is_refused(made):
    with pytest.raises(LessonError, match="cell 05-p1: a slide needs the question of predict as a plain text"):
        quiz_html(asking(made, 'predict("05.p1", question, number=True)'))


def test_an_answer_is_read_from_what_the_run_stored_not_from_the_code(made):
    html = answer_html(revealing(made), STATES)
    assert '<p class="right">yes</p>' in html and "It grew: <math>" in html and "No prediction" not in html


def test_a_slide_form_replaces_the_reason_but_not_the_answer(made):
    html = answer_html(revealing(made), STATES, "<p>short</p>")
    assert "yes" in html and "short" in html and "It grew" not in html


def test_an_answer_that_is_not_stored_is_asked_for(made):
    with pytest.raises(LessonError, match="cell 05-r1: its answer is not stored; run the lesson again"):
        answer_html(revealing(made), {})


def test_words_are_counted_without_formulas_and_code():
    assert words_in("<p>two words <math><mi>x</mi></math> <code>no no</code></p>") == 2
