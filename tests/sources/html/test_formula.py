"""Formulas as they stand on pages: each once, and so that its form is kept."""

import pytest

from reader.sources.html.page import parse
from reader.sources.limits import Limits
from tests.effort import effort

_SHOWN = r"{\displaystyle x^2=1}"
_HALF = r"\frac{1}{2}"
_LETTERS = "<mrow><msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><mn>1</mn></mrow>"
_GLYPHS = "<span><span>x</span><span>2</span></span><span>=</span><span>1</span>"


def _math(tex: str, letters: str = _LETTERS) -> str:
    annotation = f'<annotation encoding="application/x-tex">{tex}</annotation>'
    return f"<math><semantics>{letters}{annotation}</semantics></math>"


def _texts(page: str) -> list[str]:
    (document,) = parse(page.encode(), "story.html", Limits())
    return [node.text for node in document.nodes]


@pytest.mark.parametrize(
    "drawn",
    [
        f'<span><span>{_math("x^2=1")}</span><span aria-hidden="true">{_GLYPHS}</span></span>',
        f'<span>\n<nobr aria-hidden="true">{_GLYPHS}</nobr>\n<span role="presentation">{_math("x^2=1")}</span></span>',
        f'<span><span style="display: none">{_math(_SHOWN)}</span>'
        f'<img src="a.svg" aria-hidden="true" alt="{_SHOWN}"></span>',
    ],
    ids=["glyphs after it", "glyphs before it", "a picture, and the formula hidden"],
)
def test_a_formula_and_what_is_drawn_of_it_are_one(drawn: str) -> None:
    assert _texts(f"<p>Of {drawn} they knew.</p>{'<p>More of it.</p>' * 40}")[0] == "Of x^2=1 they knew."


def test_a_formula_without_its_tex_is_told_by_its_letters() -> None:
    drawn = f'<span><math>{_LETTERS}</math><span aria-hidden="true">{_GLYPHS}</span></span>'
    assert _texts(f"<p>Of {drawn} they knew.</p>") == ["Of x2=1 they knew."]


def test_letters_that_say_all_are_not_written_as_commands() -> None:
    letters = "<mrow>\n  <mi>α</mi>\n  <mo>≠</mo>\n  <mn>0</mn><mtext>&nbsp;or so</mtext></mrow>"
    formula = _math(r"\alpha \neq 0 \text{ or so}", letters)
    assert _texts(f"<p>When {formula}, two.</p>") == ["When α≠0\u00a0or so, two."]


def test_a_formula_set_by_itself_is_a_paragraph() -> None:
    drawn = f'<span><span>{_math(_HALF)}</span><span aria-hidden="true">1 2</span></span>'
    assert _texts(f"<p>It holds that</p><div>{drawn}</div><p>for all.</p>") == ["It holds that", _HALF, "for all."]


def test_what_is_hidden_from_listeners_elsewhere_is_read() -> None:
    sign = '<span aria-hidden="true">Exclusive</span>'
    assert _texts(f"<p>{sign} <span>to members</span></p>") == ["Exclusive to members"]
    assert _texts(f"<p>{sign} {_math('x^2=1')} and more</p>") == ["Exclusive x^2=1 and more"]


def test_a_formula_that_is_hidden_without_a_copy_stays_so() -> None:
    page = f'<p>Shown.<span style="display: none">{_math("x^2=1")}</span></p>{"<p>More of it.</p>" * 40}'
    assert _texts(page)[0] == "Shown."


def test_formulas_nested_in_great_numbers_take_no_longer_than_their_length() -> None:
    def page(times: int) -> bytes:
        inner = "<span><i aria-hidden=true></i><span>" * times + _math("x^2=1") + "</span></span>" * times
        return f"<p>{inner}</p>".encode()

    def read(times: int) -> int:
        return effort(lambda: parse(page(times), "story.html", Limits()))

    assert read(2_000) < 8 * read(500)


def test_what_is_hidden_from_listeners_among_very_many_others_takes_no_longer_than_its_length() -> None:
    def read(times: int) -> int:
        page = f"<p>{'<!---->' * times}{'<i aria-hidden=true>a</i>' * times}".encode()
        return effort(lambda: parse(page, "story.html", Limits()))

    assert read(800) < 8 * read(200)
