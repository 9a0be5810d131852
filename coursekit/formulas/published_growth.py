"""So many times faster in so many years: what is that per year, and how soon does it double?"""

from dataclasses import dataclass
from math import log


@dataclass(frozen=True)
class Growth:
    """Steady growth: `per_year` is the factor of one year, `doubling_months` the time until everything has doubled."""

    per_year: float
    doubling_months: float

    def __str__(self) -> str:
        return f"a factor of {self.per_year:.2f} a year, doubled every {self.doubling_months:.1f} months"


def growth(factor: float, first: int, last: int) -> Growth:
    """The steady growth that makes something `factor` times larger from year `first` to year `last`.

    per_year = factor^(1 / years),  doubling_months = 12 years log 2 / log factor.
    K25 says that laptops became 5000 times faster from 1990 to 2010: ``growth(5000, 1990, 2010)`` is 1.53 a year, or
    a doubling in 19.5 months (K-28: the figure comes from a book and is about processors).
    Raises ValueError unless the factor is above 1 and the last year after the first.
    """
    if factor <= 1 or last <= first:
        raise ValueError(
            f"Expected a factor above 1 and a last year after the first, received {factor}, {first}, {last}. "
            "Try growth(5000, 1990, 2010)."
        )
    years = last - first
    return Growth(factor ** (1 / years), 12 * years * log(2) / log(factor))
