"""What a student is told: plain words made safe for a page, and a prediction laid beside the answer, kindly."""

import html
import re

from coursekit.practice.numbers import written

NO_PREDICTION = "No prediction yet: scroll up and commit one, it helps you remember."


def prose(text: str) -> str:
    """Return ``text`` as HTML: everything escaped, `` `code` `` as code, ``$maths$`` left for the page to typeset."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", html.escape(str(text), quote=False))


def value_in_words(value, unit: str = "") -> str:
    """Write an answer: numbers rounded and with their unit, texts as they are."""
    words = value if isinstance(value, str) else written(value, digits=6)
    return f"{words} {unit}" if unit else words


def comparison(kind: str, said, answer, tol: float, unit: str = "") -> str:
    """Return one sentence that lays the prediction ``said`` beside ``answer`` (HTML)."""
    you, it = (f"<b>{prose(value_in_words(value, unit))}</b>" for value in (said, answer))
    if kind == "text":
        return f"You wrote: <b>{prose(said)}</b><br>One way to say it: {it}"
    if kind == "choice":
        return f"You said {you}, and so it is." if said == answer else f"You said {you}, it is {it}."
    return f"You said {you}, it is {it}{closeness(said, answer, tol)}."


def closeness(said: float, answer: float, tol: float) -> str:
    """Say how near a number came: exactly that, within the stated tolerance, or nothing."""
    distance = abs(said - answer)
    if distance <= 1e-9 * max(1.0, abs(answer)):
        return ": exactly that"
    if distance <= tol * abs(answer):
        return f": close, within {written(100 * tol)} %"
    return ""
