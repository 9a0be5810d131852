"""An explorer on a slide is a row of drawn frames behind a plain slider, which moves without Python."""

from html import escape

from coursekit.publish.slides.figures import framed, image_html


def frames_html(story, name: str) -> str:
    """Return the frames of an explorer (`Explorer.frames()`) as HTML; ``name`` makes ids unique."""
    images = [
        image_html(frame.svg, frame.words, f' data-label="{escape(frame.label)}"{" hidden" * (number != story.start)}')
        for number, frame in enumerate(story.frames)
    ]
    first, last = story.frames[story.start], len(story.frames) - 1
    slider = (
        f'<input type="range" id="{name}-slider" min="0" max="{last}" step="1" value="{story.start}"'
        f' aria-valuetext="{escape(first.label)}">'
    )
    label = f'<label for="{name}-slider">{escape(story.knob_label)}</label>'
    knob = f'<div class="knob">{label}{slider}<output>{escape(first.label)}</output></div>'
    return f'<div class="frames">{framed(images, story.frames[0].svg)}{knob}</div>'
