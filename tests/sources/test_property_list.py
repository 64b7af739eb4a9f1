"""What is read of Apple's property lists."""

from __future__ import annotations

import plistlib

import pytest

from reader.errors import SourceError
from reader.sources.property_list import read_property_list


@pytest.mark.parametrize("form", [plistlib.FMT_XML, plistlib.FMT_BINARY])
def test_a_list_in_either_form_gives_its_values(form: plistlib.PlistFormat) -> None:
    assert read_property_list(plistlib.dumps({"URL": "https://a.example"}, fmt=form), "a.webloc", "link") == {
        "URL": "https://a.example"
    }


def test_what_is_no_dictionary_has_no_values() -> None:
    assert read_property_list(plistlib.dumps(["https://a.example"]), "a.webloc", "link") == {}


@pytest.mark.parametrize("data", [b"", b"bplist00", b"bplist00" + b"\xff" * 40, b"<plist><dict><key>", b"<plist>&x;"])
def test_a_damaged_one_is_named_with_what_it_should_be(data: bytes) -> None:
    with pytest.raises(SourceError, match="the link is damaged"):
        read_property_list(data, "a.webloc", "link")
