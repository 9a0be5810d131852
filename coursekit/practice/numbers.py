"""How a number is read from a student's hand, and how it is written back."""

import math
import re
from fractions import Fraction

import numpy as np


def written(x, digits: int = 4) -> str:
    """Write the number ``x`` rounded to ``digits`` decimals, without idle zeros: ``2.162``, ``1``, ``407,050``."""
    if isinstance(x, bool | np.bool_):
        return str(bool(x))
    if not math.isfinite(x):
        return str(float(x))
    text = f"{float(x):,.{digits}f}" if abs(x) >= 10_000 else f"{float(x):.{digits}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


def compact(array: np.ndarray, digits: int = 4) -> str:
    """Write an array on one line: ``[[1, 2], [3, 4]]``."""
    if array.ndim == 0:
        return written(array[()], digits)
    return "[" + ", ".join(compact(row, digits) for row in array) + "]"


def read_number(text: str) -> float:
    """Read a number as students write it: ``0.25``, ``0,25``, ``1/4``, ``25 %``, ``1e-3``, ``-12``, ``407 050``.

    Raises ValueError with a sentence for the student: empty, no number, not finite, or a comma that could mean both
    a decimal point and thousands (``2,162``).
    """
    plain = re.sub(r"[\s_\u00a0\u202f]", "", text).replace("\u2212", "-")
    if not plain:
        raise ValueError("Please type a number first.")
    if re.fullmatch(r"[-+]?[1-9]\d{0,2},\d{3}", plain):
        raise ValueError(
            f"Please write {plain.replace(',', '.')} or {plain.replace(',', '')}: the comma can mean both."
        )
    return _value(_with_point(plain), text.strip())


def _with_point(plain: str) -> str:
    if re.fullmatch(r"[-+]?\d{1,3}(,\d{3}){2,}(\.\d+)?", plain) or re.fullmatch(r"[-+]?\d{1,3},\d{3}\.\d+", plain):
        return plain.replace(",", "")
    return plain.replace(",", ".")


def _value(plain: str, typed: str) -> float:
    percent = plain.endswith("%")
    try:
        value = float(Fraction(plain.removesuffix("%")))
    except (ValueError, ZeroDivisionError, OverflowError):
        raise ValueError(f"'{typed}' is not a number I can read. Try 0.25, -12, 1/4 or 1e-3.") from None
    return value / 100 if percent else value
