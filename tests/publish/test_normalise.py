"""What differs from run to run goes, what cannot be mended is refused."""

import pytest

from coursekit.publish.normalise import normalise
from coursekit.publish.notebook import LessonError, notebook_bytes


def test_counts_run_from_one_and_empty_cells_are_not_counted(small):
    value = {"output_type": "execute_result", "execution_count": 9, "data": {"text/plain": "1"}, "metadata": {}}
    nb = small.notebook(
        small.code("03-a", "1", [value], count=9), small.code("03-b", " ", count=None), small.code("03-c", "2")
    )
    cells = normalise(nb).cells
    assert [cell.execution_count for cell in cells] == [1, None, 2]
    assert cells[0].outputs[0].execution_count == 1


def test_only_metadata_with_a_meaning_is_kept(small):
    cell = small.code(
        "03-a", "1", tags=["figure"], slideshow={"slide_type": "slide"}, scrolled=True, execution={"t": 1}
    )
    nb = small.notebook(cell, minutes=60)
    nb.metadata.signature = "x"
    nb = normalise(nb)
    assert nb.cells[0].metadata == {"slideshow": {"slide_type": "slide"}, "tags": ["figure"]}
    assert sorted(nb.metadata) == ["coursekit", "kernelspec", "language_info"]
    assert nb.metadata.coursekit == {"lesson": "03", "minutes": 60}
    assert nb.metadata.language_info.version == "3"


def test_hidden_code_is_folded_in_jupyterlab(small):
    cell = normalise(small.notebook(small.code("03-a", "1", tags=["hide-input"]))).cells[0]
    assert cell.metadata.jupyter == {"source_hidden": True}


def test_words_of_an_image_are_kept(small):
    figure = small.display(
        {"image/svg+xml": "<svg/>"}, metadata={"image/svg+xml": {"alt": "a line"}}, transient={"x": 1}
    )
    output = normalise(small.notebook(small.code("03-a", "f", [figure]))).cells[0].outputs[0]
    assert output.metadata["image/svg+xml"]["alt"] == "a line" and "transient" not in output


@pytest.mark.parametrize("mime", ["text/plain", "text/html"])
def test_a_memory_address_is_refused_with_its_cell(small, mime):
    output = small.display({mime: "<Line2D object at 0x7f12ab34cd56>"})
    with pytest.raises(LessonError, match=r"cell 03-a: the output holds a memory address, 'at 0x7f12ab34cd56'"):
        normalise(small.notebook(small.code("03-a", "line", [output])))


def test_a_warning_with_its_temporary_path_is_refused(small):
    output = {"output_type": "stream", "name": "stderr", "text": "/tmp/ipykernel_42/1.py:1: UserWarning: slow"}
    with pytest.raises(LessonError, match="cell 03-a: the output holds a temporary path"):
        normalise(small.notebook(small.code("03-a", "warn()", [output])))


def test_a_short_hexadecimal_number_is_no_address(small):
    normalise(small.notebook(small.code("03-a", "hex(255)", [small.display({"text/plain": "at 0xff"})])))


def test_two_cells_with_one_id_are_refused(small):
    with pytest.raises(LessonError, match="cell 03-a: two cells share this id"):
        normalise(small.notebook(small.text("03-a", "x"), small.text("03-a", "y")))


def test_normalising_twice_changes_nothing_and_the_argument_is_left_alone(small):
    nb = small.clean_lesson()
    before = notebook_bytes(nb)
    once = normalise(nb)
    assert notebook_bytes(nb) == before
    assert notebook_bytes(normalise(once)) == notebook_bytes(once)
