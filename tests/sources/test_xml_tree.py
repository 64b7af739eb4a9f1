"""XML: read as it was meant, and nothing in it expanded or fetched."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.sources.xml_tree import attribute, child, descendants, local, markup_of, parse_xml, read_xml, text_of


def why(source: str) -> str:
    with pytest.raises(SourceError) as caught:
        parse_xml(source, "file.xml")
    assert caught.value.path == "file.xml"
    return caught.value.why


def test_names_of_html_and_lone_ampersands_are_read_as_they_were_meant() -> None:
    root = parse_xml("<a b='x&y'>Fish & chips&nbsp;&eacute; &amp;amp; &#233; &lt;<![CDATA[&nbsp; &]]></a>", "f")
    assert "".join(root.itertext()) == "Fish & chips\xa0é &amp; é <&nbsp; &"
    assert attribute(root, "b") == "x&y"


def test_the_declared_encoding_is_the_files() -> None:
    assert text_of(read_xml("<?xml version='1.0' encoding='iso-8859-1'?><a>é</a>".encode("latin-1"), "f")) == "é"
    assert text_of(read_xml("<?xml version='1.0' encoding='utf-16'?><a>é</a>".encode("utf-16"), "f")) == "é"


def test_names_are_told_without_their_namespaces() -> None:
    root = parse_xml('<x:a xmlns:x="urn:x" x:b="1"><x:c>one<!-- no --><x:d>two</x:d></x:c></x:a>', "f")
    assert (local(root), attribute(root, "b"), attribute(root, "none")) == ("a", "1", "")
    assert text_of(child(root, "c")) == "onetwo"
    assert [text_of(one) for one in descendants(root, "d")] == ["two"]


def test_markup_is_html_with_the_names_that_were_asked_for() -> None:
    root = parse_xml('<b xmlns="urn:x">1 &lt; 2<m k="&quot;">x<br/>y</m><?p i?> tail</b>', "f")
    assert markup_of(root, {"m": 'p class="n"'}) == '1 &lt; 2<p class="n" k="&quot;">x<br>y</p> tail'


def test_what_is_broken_is_named_by_its_line() -> None:
    assert why("<a>\n<b></a>") == "its XML is broken in line 2, column 6"
    assert why("") == "its XML is broken in line 1, column 1"


@pytest.mark.parametrize(
    "source",
    [
        "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>&b;</a>",
        "<!DOCTYPE a [<!entity % b 'c'>]><a/>",
    ],
)
def test_entities_are_never_expanded(source: str) -> None:
    assert why(source) == "it declares entities, which Reader doesn't expand"


def test_a_document_type_elsewhere_is_not_looked_at(tmp_path: Path) -> None:
    (tmp_path / "a.dtd").write_text("<!ENTITY b 'secret'>")
    assert text_of(parse_xml(f'<!DOCTYPE a SYSTEM "{tmp_path}/a.dtd"><a>x&b;</a>', "f")) == "x&b;"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<a>" * 100_000, "its elements are nested more than 250 deep"),
        ("<a " + " ".join(f"b{at}='1'" for at in range(100_000)) + "/>", "one of its tags has too many attributes"),
        ("<a>" + "<" * 300_000, "its XML is broken"),
        ("<a>" + "<![CDATA[" * 100_000, "its XML is broken"),
        ("<a>" + "<!--" * 100_000, "its XML is broken"),
        ("<a>" + "<?" * 100_000, "its XML is broken"),
    ],
    ids=lambda value: value[:12],
)
def test_a_file_made_to_take_long_does_not(source: str, expected: str) -> None:
    began = time.process_time()
    assert why(source).startswith(expected)
    assert time.process_time() - began < 5


@given(st.text("<>&;!?[]-/='\"ab \n\0\ud800", max_size=60))
def test_any_text_is_a_tree_or_an_error(source: str) -> None:
    try:
        root = parse_xml(f"<a>{source}</a>", "f")
    except SourceError:
        return
    assert "\0" not in text_of(root)
    markup_of(root)
