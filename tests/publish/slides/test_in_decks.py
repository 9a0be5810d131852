"""Real decks do what a speaker needs, alone: without network, without an error, open to everybody."""

from pathlib import Path

import pypdf
import pytest

from coursekit.publish import lesson_paths
from coursekit.publish.slides.browser import print_pdf
from coursekit.publish.slides.build import build
from coursekit.publish.slides.plan import Plan

NOTEBOOKS = Path(__file__).parents[3] / "notebooks"
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
OWN = ("file:", "data:", "blob:", "about:")
LESSONS = [path.name[:2] for path in lesson_paths(folder=NOTEBOOKS)]
COURSE = "course"

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("decks")


@pytest.fixture(scope="module")
def one(folder):
    """The deck of one lesson that has explorers and corrections."""
    return build(lesson_paths(("03",), NOTEBOOKS), Plan(folder, cache=folder / "cache"))[0]


@pytest.fixture(scope="module")
def every(folder):
    """The decks of all lessons and of the course, by number."""
    built = build(lesson_paths(folder=NOTEBOOKS), Plan(folder / "all", cache=folder / "cache"), whole=True)
    return dict(zip([*LESSONS, COURSE], built, strict=True))


@pytest.fixture(scope="module")
def browser(chromium):
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def opened(browser):
    """Open a deck without network; ``page.wrong`` lists errors and what it asked the network for."""
    contexts = []

    def open_(path, query="", **options):
        context = browser.new_context(offline=True, viewport={"width": 1280, "height": 720}, **options)
        contexts.append(context)
        wrong = []
        context.route(lambda address: not address.startswith(OWN), lambda route: refuse(route, wrong))
        page = context.new_page()
        page.on("console", lambda message: message.type == "error" and wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("requestfailed", lambda request: wrong.append(request.url[:200]))
        page.goto(path.as_uri() + query)
        page.wait_for_function("() => Reveal.isReady()")
        page.wrong = wrong
        return page

    yield open_
    for context in contexts:
        context.close()


def refuse(route, wrong):
    wrong.append(f"asked for {route.request.url}")
    route.abort()


def slides(page):
    """Where each slide stands: horizontal and vertical number."""
    return page.evaluate("() => Reveal.getSlides().map((slide) => Object.values(Reveal.getIndices(slide)).slice(0, 2))")


def show(page, place):
    page.evaluate("([h, v]) => Reveal.slide(h, v, Infinity)", place)


def present(page):
    return page.evaluate("() => Reveal.getCurrentSlide().id")


# --- alone ----------------------------------------------------------------------------------------------------------


def visited(page, every=1):
    """Go through the deck, each or every ``every``th slide, and return what went wrong."""
    for place in slides(page)[::every]:
        show(page, place)
    return page.wrong


def test_a_deck_shows_all_its_slides_without_error_and_without_a_request(one, opened):
    page = opened(one.path)
    assert len(slides(page)) == one.slides
    assert visited(page) == []


SEEN = """() => { const box = Reveal.getCurrentSlide().querySelector("h1").getBoundingClientRect();
  const top = document.elementFromPoint(box.left + 5, box.top + box.height / 2);
  return [box.width > 50 && box.height > 20, top?.tagName, document.querySelector(".reveal").clientHeight]; }"""


def test_what_a_slide_says_is_seen_on_the_screen(one, opened):
    page = opened(one.path)
    for place in slides(page)[:9:4]:
        show(page, place)
        assert page.evaluate(SEEN) == [True, "H1", 720]


VIOLATION = """() => new Promise((done) => {
  addEventListener("securitypolicyviolation", (event) => done([event.effectiveDirective, event.blockedURI]));
  document.body.append(Object.assign(new Image(), { src: "https://example.org/x.png" }));
})"""


def test_the_deck_itself_forbids_the_network(one, opened):
    page = opened(one.path)
    assert page.evaluate(VIOLATION) == ["img-src", "https://example.org/x.png"]
    assert not [wrong for wrong in page.wrong if wrong.startswith("asked for")]
    assert "Content Security Policy" in page.wrong[0]


# --- open to everybody ----------------------------------------------------------------------------------------------

AXE = """async ({ every }) => {
  // axe does not read MathML, so that a table's header made of a formula seems empty to it
  const isFormula = (id, node) =>
    id === "empty-table-header" && document.querySelector(node.target[0]).querySelector("math");
  const say = (found, where) => found.violations
    .map(({ id, nodes }) => [id, nodes.filter((node) => !isFormula(id, node))])
    .filter(([, nodes]) => nodes.length)
    .map(([id, nodes]) => `${where}: ${id}: ${nodes.map((node) => node.target.join(" ")).slice(0, 3)}`);
  const said = say(await axe.run({ resultTypes: ["violations"] }), "the page");
  const place = document.querySelector(".slides");
  for (const slide of Reveal.getSlides().filter((_, number) => number % every === 0)) {
    const stack = slide.parentElement.cloneNode(false);
    stack.append(slide);
    for (const section of [stack, slide]) {
      section.className = section.className.replace(/past|future/, "present");
      section.removeAttribute("hidden");
      section.removeAttribute("aria-hidden");
      section.style.display = "block";
    }
    slide.querySelectorAll(".fragment").forEach((step) => step.classList.add("visible"));
    place.replaceChildren(stack);
    for (const theme of ["light", "dark"]) {
      document.documentElement.dataset.theme = theme;
      const rules = theme === "dark" ? { runOnly: ["color-contrast"] } : {};
      said.push(...say(await axe.run({ resultTypes: ["violations"], ...rules }), `${slide.id} (${theme})`));
    }
  }
  return said; }"""


def axe(page, every):
    """What axe-core finds on the page, and on every ``every``th slide standing alone on it, in light and dark."""
    import axe_playwright_python

    page.add_script_tag(path=str(Path(axe_playwright_python.__file__).with_name("axe.min.js")))
    return page.evaluate(AXE, {"every": every})


def test_axe_finds_nothing_on_some_slides_in_light_and_dark(one, opened):
    assert axe(opened(one.path, bypass_csp=True), 9) == []


# --- in the speaker's hands -----------------------------------------------------------------------------------------


def test_the_speaker_sees_notes_and_the_next_slide(one, opened):
    page = opened(one.path)
    name, words = page.evaluate(
        """() => { const slide = Reveal.getSlides().find((slide) => slide.querySelector("aside.notes p"));
          Reveal.slide(...Object.values(Reveal.getIndices(slide)).slice(0, 2));
          return [slide.id, slide.querySelector("aside.notes p").textContent.slice(0, 30)]; }"""
    )
    with page.expect_popup() as popup:
        page.keyboard.press("s")
    speaker = popup.value
    speaker.wait_for_function(
        "(words) => document.querySelector('.speaker-controls-notes').textContent.includes(words)", arg=words
    )
    frame = speaker.frame_locator("#current-slide iframe")
    frame.locator(f"section[id='{name}'].present h1").wait_for()
    page.keyboard.press("ArrowRight")
    frame.locator(f"section[id='{present(page)}'].present h1").wait_for()


STATE = """() => { const frames = Reveal.getCurrentSlide().querySelector(".frames");
  const shown = [...frames.querySelectorAll("img")].filter((picture) => !picture.hidden);
  return { number: shown.length, alt: shown[0].alt, label: frames.querySelector("output").textContent,
    spoken: frames.querySelector("input").getAttribute("aria-valuetext") }; }"""


def test_an_explorer_moves_by_keyboard_and_the_slide_stays(one, opened):
    page = opened(one.path)
    page.evaluate(
        """() => { const slide = document.querySelector(".frames").closest("section");
          Reveal.slide(...Object.values(Reveal.getIndices(slide)).slice(0, 2), Infinity);
          slide.querySelector(".frames input").focus(); }"""
    )
    name, before = present(page), page.evaluate(STATE)
    page.keyboard.press("End")
    page.keyboard.press("ArrowLeft")
    after = page.evaluate(STATE)
    assert present(page) == name and before["number"] == after["number"] == 1
    assert after["alt"] != before["alt"] and after["label"] != before["label"]
    assert after["spoken"] == after["label"]


def test_d_turns_light_to_dark_and_back(one, opened):
    page = opened(one.path)
    theme = "() => [document.documentElement.dataset.theme, getComputedStyle(document.querySelector('.slide')).color]"
    light = page.evaluate(theme)
    page.keyboard.press("d")
    dark = page.evaluate(theme)
    page.keyboard.press("d")
    assert (light[0], dark[0]) == ("light", "dark") and light[1] != dark[1] and page.evaluate(theme) == light


def test_corrections_can_be_switched_off(one, opened):
    count = "() => document.querySelectorAll('section.erratum').length"
    on, off = opened(one.path), opened(one.path, "?corrections=off")
    assert on.evaluate(count) > 0 == off.evaluate(count)
    assert len(slides(off)) == len(slides(on)) - on.evaluate(count)
    assert visited(off) == []


def test_e_switches_corrections(one, opened):
    page = opened(one.path)
    with page.expect_navigation():
        page.keyboard.press("e")
    page.wait_for_function("() => Reveal.isReady()")
    assert len(slides(page)) < one.slides


# --- on paper -------------------------------------------------------------------------------------------------------


def test_a_real_deck_is_printed_slide_by_slide(one, chromium, tmp_path):
    printed(one, chromium, tmp_path)


def printed(deck, chromium, tmp_path):
    print_pdf(deck.path, tmp_path / "deck.pdf", chromium)
    pdf = pypdf.PdfReader(tmp_path / "deck.pdf")
    assert len(pdf.pages) == deck.slides
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"], f"{deck.path.name}: the PDF has no tags"
    assert all(len(page.extract_text()) > 9 for page in pdf.pages[::10])
    return pdf


# --- all of them ----------------------------------------------------------------------------------------------------

each_lesson = pytest.mark.parametrize("number", LESSONS)
each_deck = pytest.mark.parametrize("number", [*LESSONS, COURSE])


@pytest.mark.slow
@each_deck
def test_every_deck_shows_its_slides_alone(every, number, opened):
    page = opened(every[number].path)
    assert len(slides(page)) == every[number].slides
    assert visited(page, every=15 if number == COURSE else 1) == []


@pytest.mark.slow
@each_lesson
def test_axe_finds_nothing_on_every_third_slide(every, number, opened):
    assert axe(opened(every[number].path, bypass_csp=True), 3) == []


@pytest.mark.slow
@each_deck
def test_every_deck_is_printed_slide_by_slide(every, number, chromium, tmp_path):
    """The course takes half a minute: a way of printing once gave blank pages for it alone."""
    printed(every[number], chromium, tmp_path)


@pytest.mark.slow
@each_deck
def test_the_check_finds_nothing(every, number, chromium):
    from coursekit.publish.slides.check import check_deck

    faults = check_deck(every[number].path, chromium).faults
    assert not faults, "\n".join(map(str, faults))
