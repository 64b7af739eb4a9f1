"""The table of formats: each has its file, and what is said of it is so."""

from importlib import import_module
from pathlib import Path

import pytest

from reader.article.document import Document
from reader.errors import MissingExtraError
from reader.sources.format import Format
from reader.sources.formats import FORMATS
from reader.sources.limits import Limits
from reader.sources.sniffing import by_name


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: known.name)
def test_every_format_has_its_file_with_what_its_kind_needs(known: Format) -> None:
    module = import_module(known.module)
    assert module.__doc__
    assert callable(module.split if known.streamed else module.parse)
    assert bool(known.extra) == bool(known.needs)
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in known.suffixes)


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: known.name)
def test_every_format_has_its_tests(known: Format) -> None:
    _, _, *folders, name = known.module.split(".")
    assert Path(__file__).parent.joinpath(*folders, f"test_{name}.py").exists()


@pytest.mark.parametrize("name", ["text", "markdown", "html"])
def test_a_document_names_its_format(name: str) -> None:
    (document,) = by_name(name).parse(b"A headline\n", "story", Limits())
    assert isinstance(document, Document)
    assert (document.format, document.nodes[0].text) == (name, "A headline")


def test_without_its_extra_a_format_names_the_command_that_adds_it() -> None:
    known = by_name("text")._replace(title="PDF", extra="pdf", needs=("no_such_module",))
    with pytest.raises(MissingExtraError) as caught:
        known.parse(b"", "story.pdf", Limits())
    assert str(caught.value) == "story.pdf: reading PDF needs an extra: pip install 'reader-tui[pdf]'"
