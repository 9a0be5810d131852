"""A prediction becomes a quiz: the question and its choices on one slide, the answer with its reason on a later one."""

import ast
import re
from html import unescape

from nbformat import NotebookNode

from coursekit.publish.cell_code import argument, calls, text_of
from coursekit.publish.notebook import LessonError
from coursekit.publish.slides.maths import maths_in_html
from coursekit.publish.slides.text import html_of, inline_html
from coursekit.publish.widget_state import VIEW

ANSWER = re.compile(r"Answer: <b>(.*?)</b>", re.DOTALL)
REASON = re.compile(r'<div style="margin: 2px 0">(.*?)</div>', re.DOTALL)


def quiz_html(cell: NotebookNode) -> str:
    """Return the questions a cell asks, with their choices; an empty text for a cell that asks nothing."""
    return "".join(_question(call, cell) for call in calls(cell, "predict"))


def quiz_lines(html: str) -> float:
    """Return about how many lines a quiz takes on a slide."""
    return 1 + words_in(html) // 14 + 1.3 * html.count("<li>")


def _question(call: ast.Call, cell: NotebookNode) -> str:
    question = text_of(argument(call, "question", 1))
    if question is None:
        raise LessonError(f"cell {cell.id}: a slide needs the question of predict as a plain text")
    choices = argument(call, "choices", 2)
    options = "".join(f"<li>{inline_html(str(option))}</li>" for option in ast.literal_eval(choices)) if choices else ""
    listed = f'<ol class="choices">{options}</ol>' if options else _blank(call)
    return f'<div class="quiz"><div class="ask">{html_of(question)}</div>{listed}</div>'


def _blank(call: ast.Call) -> str:
    """Where a number is asked for, a place to write it."""
    unit = text_of(argument(call, "unit", 5)) or ""
    asked = argument(call, "number", 3) is not None
    return f'<p class="blank">Your number: <i></i> {unit}</p>' if asked else ""


def answer_html(cell: NotebookNode, states: dict, instead: str = "") -> str:
    """Return the answer a cell reveals and its reason, or ``instead`` (HTML) of the reason.

    ``states`` are the stored widgets of the lesson: what the student would have read before any prediction.
    """
    views = (output["data"][VIEW] for output in cell.get("outputs", []) if VIEW in output.get("data", {}))
    shown = [_texts(view["model_id"], states) for view in views]
    found = [answer for text in shown if (answer := _answer(text, instead))]
    if calls(cell, "reveal") and not found:
        raise LessonError(f"cell {cell.id}: its answer is not stored; run the lesson again")
    return "".join(found)


def _texts(model: str, states: dict) -> str:
    """The text of a widget and of all below it."""
    state = states.get(model, {}).get("state", {})
    below = [_texts(child.removeprefix("IPY_MODEL_"), states) for child in state.get("children", [])]
    return "".join([state["value"] if isinstance(state.get("value"), str) else "", *below])


def _answer(text: str, instead: str) -> str:
    if not (found := ANSWER.search(text)):
        return ""
    reasons = [reason for reason in REASON.findall(text) if not ANSWER.search(reason)]
    because = instead or "".join(f"<p>{maths_in_html(reason)}</p>" for reason in reasons)
    return f'<div class="answer"><p class="right">{maths_in_html(found[1])}</p>{because}</div>'


def words_in(html: str) -> int:
    """Return the number of words a reader sees, formulas and code left out."""
    bare = re.sub(r"<math.*?</math>|<pre.*?</pre>|<code.*?</code>|<[^>]*>", " ", html, flags=re.DOTALL)
    return len(re.findall(r"\w[\w'’.,-]*", unescape(bare)))
