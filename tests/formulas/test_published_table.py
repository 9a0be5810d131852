"""A table gives rows and columns by name and shows itself safely."""

import pytest

from coursekit.formulas import Table

TABLE = Table("Heights", ("who", "m"), (("Ann", 1.7), ("<Bob>", 120000)), "a ruler", ("K9",), "Standing.")


def test_rows_and_columns_by_name():
    assert TABLE.column("m") == (1.7, 120000) and TABLE.row("Ann") == (1.7,)


def test_html_has_caption_headings_and_no_foreign_tags():
    html = TABLE._repr_html_()
    assert "<caption>Heights</caption>" in html and html.count('scope="col"') == 2 and html.count('scope="row"') == 2
    assert "&lt;Bob&gt;" in html and "120,000" in html and "Source: a ruler (K9)." in html


def test_text_is_in_columns():
    assert str(TABLE).splitlines() == [
        "Heights", "who    m", "Ann    1.7", "<Bob>  120,000", "Source: a ruler (K9).", "Standing."
    ]  # fmt: skip
    assert repr(TABLE) == "Table: Heights (2 rows)"


def test_unknown_names_get_a_suggestion():
    with pytest.raises(ValueError, match="Unknown column 'n'"):
        TABLE.column("n")
    with pytest.raises(ValueError, match="Unknown row 'An'. Did you mean 'Ann'?"):
        TABLE.row("An")


def test_a_short_row_is_refused():
    with pytest.raises(ValueError, match="Odd: expected 2 entries in a row, received \\(1,\\)"):
        Table("Odd", ("a", "b"), ((1,),), "nobody")
