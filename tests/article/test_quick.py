"""Frozen dataclasses made quickly are what they would be otherwise."""

import copy
import pickle
from dataclasses import FrozenInstanceError, fields, replace

import pytest

from reader.article.document import Document, Head, Node, Shape
from reader.article.model import Article, Block, Kind, Quote, QuoteKind, Span
from reader.article.quick import quick

MADE = [
    Node("Harbour board raises its fees", Shape.HEADING, level=1, gap=1),
    Block(Node("The harbour board said so."), Kind.BODY, "a full sentence", 0.9),
    Quote(QuoteKind.DIRECT, Span(0, 0, 5), "Hello"),
    Document("fees.txt", "text", "Hello"),
    Article(Document("fees.txt", "text", "Hello"), Head("Harbour board raises its fees"), (), (), 0),
]


@quick(frozen=True, slots=True)
class _Pier:
    name: str
    length: int = 3


@pytest.mark.parametrize("one", MADE, ids=lambda one: type(one).__name__)
def test_what_is_made_quickly_can_be_compared_copied_and_sent(one: object) -> None:
    values = {field.name: getattr(one, field.name) for field in fields(one)}  # type: ignore[arg-type]  # it is one
    again = type(one)(**values)
    assert type(again) is type(one)
    assert again == one
    assert hash(again) == hash(one)
    assert again not in {None, "another"}
    assert copy.copy(one) == copy.deepcopy(one) == one
    assert pickle.loads(pickle.dumps(one)) == one


@pytest.mark.parametrize("one", MADE, ids=lambda one: type(one).__name__)
def test_what_is_made_quickly_stays_frozen(one: object) -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(one, fields(one)[0].name, "other")  # type: ignore[arg-type]  # it is one
    with pytest.raises(FrozenInstanceError):
        delattr(one, fields(one)[0].name)  # type: ignore[arg-type]  # it is one


def test_defaults_are_those_of_the_class_and_others_are_asked_for() -> None:
    assert _Pier("North") == _Pier(name="North", length=3)
    assert replace(_Pier("North"), length=5) == _Pier("North", 5) != _Pier("North")
    assert repr(_Pier("North")) == "_Pier(name='North', length=3)"
    with pytest.raises(TypeError, match="name"):
        _Pier()  # type: ignore[call-arg]  # what is to be refused
