"""Names in what pages give as author."""

import pytest

from reader.sources.html_names import split_names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ada Brink", ("Ada Brink",)),
        ("Written by: Ada Brink & Jo Mendel", ("Ada Brink", "Jo Mendel")),
        ("Ada Brink, Jo Mendel and Li Sun", ("Ada Brink", "Jo Mendel", "Li Sun")),
        ("Bypass Board", ("Bypass Board",)),
        ("https://example.org/ada", ()),
        ("@ada", ()),
        ("ada@example.org", ()),
        ("- 7 -", ()),
    ],
)
def test_a_line_gives_its_names(line: str, names: tuple[str, ...]) -> None:
    assert split_names(line) == names
