"""Markup and quotations in a block, each in its face."""

from hypothesis import given
from hypothesis import strategies as st

from reader.article.document import Inline, Node, Shape, Style
from reader.article.model import Block, Kind
from reader.ui.typeset.faces import Speech, setting
from reader.ui.typeset.rows import Marks, Tone

TEXT = "The bridge was closed at noon."
_STYLES = {Style.EMPHASIS: Marks.EMPHASIS, Style.STRONG: Marks.STRONG, Style.LINK: Marks.LINK}
_SPANS = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(sorted)


def block(*inlines: Inline) -> Block:
    return Block(Node(TEXT, shape=Shape.PARAGRAPH, inlines=inlines), Kind.BODY)


def test_a_link_in_emphasis_has_both_marks() -> None:
    set_ = setting(block(Inline(4, 21, Style.EMPHASIS), Inline(11, 14, Style.LINK)), Tone.TEXT)
    faces = {TEXT[at : at + 3]: face.marks for at, face in zip(set_.starts, set_.faces, strict=True)}
    assert faces == {
        "The": Marks.NONE,
        "bri": Marks.EMPHASIS,
        "was": Marks.EMPHASIS | Marks.LINK,
        " cl": Marks.EMPHASIS,
        " at": Marks.NONE,
    }


@given(st.lists(st.tuples(_SPANS, st.sampled_from(list(_STYLES))), max_size=6), st.lists(_SPANS, max_size=2))
def test_each_character_has_what_stands_around_it(
    marked: list[tuple[list[int], Style]], spoken: list[list[int]]
) -> None:
    inlines = [Inline(start, end, style) for (start, end), style in marked]
    speeches = tuple(Speech(number, start, end, number) for number, (start, end) in enumerate(spoken))
    set_ = setting(block(*inlines), Tone.TEXT, speeches)
    for at in range(len(TEXT)):
        face = max(zip(set_.starts, set_.faces, strict=True), key=lambda each: (each[0] <= at, each[0]))[1]
        marks = Marks.NONE
        for inline in inlines:
            if inline.start <= at < inline.end:
                marks |= _STYLES[inline.style]
        assert face.marks == marks
        assert (face.tone is Tone.SPEECH) == any(each.start <= at < each.end for each in speeches)
