"""Links as files: the address, under the file's name."""

import plistlib

import pytest
from hypothesis import given

from reader.errors import SourceError
from reader.sources.exports.shortcut import parse
from reader.sources.limits import Limits
from reader.sources.sniffing import sniff
from tests.sources.damage import damaged, hinted, read, read_within_bounds

WINDOWS = b"[{000214A0-0000-0000-C000-000000000046}]\r\nProp3=19,11\r\n[InternetShortcut]\r\nIDList=\r\nURL=https://a.example/1\r\n"
SHORT = b"[InternetShortcut]\r\nURL=https://a.example/1\r\n"
LINUX = b"[Desktop Entry]\nVersion=1.0\nType=Link\nName=Night ferry stays\nURL=https://a.example/1\nIcon=text-html\n"
MAC = plistlib.dumps({"URL": "https://a.example/1"})
MAC_BINARY = plistlib.dumps({"URL": "https://a.example/1"}, fmt=plistlib.FMT_BINARY)
SAMPLES = [WINDOWS, SHORT, LINUX, MAC, MAC_BINARY]


@pytest.mark.parametrize(
    ("sample", "name"),
    [(WINDOWS, "a.url"), (SHORT, "a.txt"), (LINUX, "a.desktop"), (MAC, "a"), (MAC_BINARY, "a.webloc")],
)
def test_a_link_is_known_by_its_content_or_its_name(sample: bytes, name: str) -> None:
    assert sniff(sample, name).name == "shortcut"


def test_a_program_to_start_is_no_link() -> None:
    assert sniff(b"[Desktop Entry]\nType=Application\nName=Mail\nExec=mail\n", "mail.desktop").name == "text"


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_link_is_an_article_of_its_name_and_its_address(sample: bytes) -> None:
    (document,) = read(parse, sample, "saved/Night ferry stays.url")
    assert (document.declared.title, document.declared.url) == ("Night ferry stays", "https://a.example/1")
    assert hinted(document) == [("headline", "Night ferry stays"), ("body", "https://a.example/1")]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"[InternetShortcut]\nURL=file:///c:/a.txt", "there is no link in it"),
        (b"[InternetShortcut]\n", "there is no link in it"),
        (MAC_BINARY[:30], "the link is damaged"),
        (plistlib.dumps(["https://a.example"]), "there is no link in it"),
    ],
)
def test_a_link_that_leads_nowhere_is_an_error(data: bytes, why: str) -> None:
    with pytest.raises(SourceError) as caught:
        list(parse(data, "a.url", Limits()))
    assert (caught.value.path, caught.value.why) == ("a.url", why)


@given(damaged(SAMPLES, [b"URL=", b"Name=", b"<key>", b"</dict>", b"\n", b"\0"]))
def test_a_damaged_link_gives_a_clean_article_or_an_error(data: bytes) -> None:
    read_within_bounds(parse, data)
