"""The files in a zip that is one document."""

import pytest

from reader.errors import SourceError
from reader.sources.limits import Limits
from reader.sources.office.package import Package, beside
from tests.sources.zips import with_damage, zipped

FILES = {"mimetype": "x", "a/one.xml": "<one/>", "a/two.xml": "<two/>" * 50}


def test_files_are_read_by_their_names() -> None:
    package = Package(zipped(FILES), "book", Limits())
    assert "a/one.xml" in package
    assert package.names() == list(FILES)
    assert package.read("a/one.xml") == b"<one/>"


@pytest.mark.parametrize(
    ("data", "name", "why"),
    [
        (zipped(FILES), "b", "book#b: it is missing"),
        (with_damage(zipped(FILES), "a/two.xml"), "a/two.xml", "book#a/two.xml: it is damaged, or its end is missing"),
        (
            zipped({**FILES, "big": b" " * 9_000_000}),
            "big",
            "book#big: it unpacks to more than the limit of 250 times its size",
        ),
    ],
)
def test_what_can_not_be_read_is_named(data: bytes, name: str, why: str) -> None:
    package = Package(data, "book", Limits())
    with pytest.raises(SourceError) as caught:
        package.read(name)
    assert str(caught.value) == why


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("two.xml", "a/two.xml"),
        ("../c%20d.xml#top", "c d.xml"),
        ("/e.xml", "e.xml"),
        ("#here", "a/one.xml"),
        ("../../../etc/passwd", "../../etc/passwd"),
    ],
)
def test_references_are_resolved_beside_the_file_that_makes_them(reference: str, expected: str) -> None:
    assert beside("a/one.xml", reference) == expected
