"""Alternative texts, headings, words and formulas are judged by reading the page."""

import pytest

from coursekit.publish.slides.markup import check_markup

GOOD = "<h1>One idea</h1>"


def rules(body, words=9, heading=GOOD):
    """What is found on a slide that holds one cell."""
    cell = f'{heading}<div class="part" data-cell="c">{body}</div>'
    return [
        (fault.slide, fault.cell, fault.rule)
        for fault in check_markup(f'<section><section id="s" data-words="{words}">{cell}</section></section>')
    ]


@pytest.mark.parametrize(
    "body",
    [
        "so $x is left", "$$", "the $x$ of it", "between $5 and $7", r"\begin{aligned}", r"\frac12",
        "<math><merror>x</merror></math>", "<math></math>", r"<math><mtext>\foo</mtext></math>", "$a<em>b</em>c$",
    ],
)  # fmt: skip
def test_what_is_left_of_a_formula_is_found(body):
    assert set(rules(body)) == {("s", "c", "maths")}


@pytest.mark.parametrize(
    "body",
    [
        "it costs $5", r"<pre>$x$ \frac</pre>", r"<code>\n $</code>", "<math><mi>x</mi></math>", r"C:\ and a \ b",
        "<p hidden>$x$</p>", "<aside class='notes'>$x$ <math></math> <img></aside>",
        "<p>open<br>line<img alt='a line'></p>",
    ],
)  # fmt: skip
def test_what_is_no_formula_is_left_alone(body):
    assert rules(body) == []


@pytest.mark.parametrize(
    "alt",
    [
        "",
        "alt",
        "alt=' '",
        "alt='image'",
        "alt='the Figure.'",
        "alt='net_3.svg'",
        "alt='No description has been provided'",
    ],
)
def test_a_picture_without_words_is_found_even_where_it_is_hidden(alt):
    assert rules(f"<img {alt}>") == rules(f"<img hidden {alt}/>") == [("s", "c", "alt")]


@pytest.mark.parametrize(
    "body", ['<img alt="a net of three units">', '<img class="logo" alt="">', '<p class="where"><img alt=""></p>']
)
def test_a_picture_in_words_or_for_decoration_is_right(body):
    assert rules(body) == []


@pytest.mark.parametrize("heading", ["", "<h1> </h1>", "<h1 hidden>x</h1>", "<h2>x</h2>", "<aside><h1>x</h1></aside>"])
def test_a_slide_without_heading_is_found(heading):
    assert rules("text", heading=heading) == [("s", "", "heading")]


def test_a_formula_is_a_heading_too():
    assert rules("text", heading="<h1><math><mi>x</mi></math></h1>") == []


def test_a_slide_with_nothing_but_its_heading_is_found():
    html = f'<section id="s" data-words="0">{GOOD}<aside><div class="part"></div></aside></section>'
    assert [(fault.slide, fault.rule) for fault in check_markup(html)] == [("s", "empty")]


def test_too_many_words_are_found():
    assert rules("x", words=50) == []
    assert rules("x", words=51) == [("s", "", "words")]


def test_large_addresses_and_scripts_are_not_read():
    assert (
        rules(f'<img alt="a net" src="data:image/svg+xml,{"$x$" * 99}"><script>"<section data-words=9>$x$"</script>')
        == []
    )
