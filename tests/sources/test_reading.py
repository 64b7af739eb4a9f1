"""A file is read, or refused in words that name it."""

import os
import socket
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.document import Document
from reader.errors import SourceError
from reader.sources.limits import Limits
from reader.sources.reading import load, parse, read_bytes
from reader.sources.texts import plain


def why(path: str | Path, limits: Limits | None = None) -> str:
    with pytest.raises(SourceError) as caught:
        read_bytes(str(path), limits or Limits())
    assert caught.value.path == str(path)
    return caught.value.why


def test_a_file_is_one_article_named_as_the_user_named_it(tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_bytes(b"A headline\r\n\r\nA paragraph.\r\n")
    (document,) = load(str(file), Limits())
    assert isinstance(document, Document)
    assert (document.path, document.format, document.source) == (
        str(file),
        "text",
        "A headline\r\n\r\nA paragraph.\r\n",
    )


def test_a_missing_file_a_folder_and_a_name_no_file_can_have_are_named(tmp_path: Path) -> None:
    assert why(tmp_path / "none.txt") == "no such file"
    assert why(tmp_path / "none" / "story.txt") == "no such file"
    assert why("story\0.txt") == "no such file"
    assert why(tmp_path / ("n" * 300)) == "its name is too long"
    assert why(tmp_path) == "it is a folder, not a file"


def test_a_bug_that_a_file_triggers_is_not_told_as_a_missing_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise ValueError("a bug")

    (tmp_path / "story.txt").write_text("A paragraph of a story.")
    monkeypatch.setattr(plain, "parse", fails)
    with pytest.raises(ValueError, match="a bug"):
        list(load(str(tmp_path / "story.txt"), Limits()))


def lowest_handle() -> int:
    """The number that the next file to be opened gets."""
    handle = os.open(os.devnull, os.O_RDONLY)
    os.close(handle)
    return handle


def test_a_folder_that_is_refused_is_not_left_open(tmp_path: Path) -> None:
    before = lowest_handle()
    why(tmp_path)
    assert lowest_handle() == before


def test_a_link_in_a_circle_is_named(tmp_path: Path) -> None:
    link = tmp_path / "story.txt"
    link.symlink_to(link)
    assert why(link) == "its link leads in a circle"


@pytest.mark.skipif(os.geteuid() == 0, reason="everything may be read by root")
def test_a_file_without_permission_is_named(tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_text("secret")
    file.chmod(0)
    assert why(file) == "no permission to read it"


def test_what_is_no_regular_file_is_refused_without_waiting(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    assert why(pipe) == "it is not a regular file"
    assert why("/dev/zero") == "it is not a regular file"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "socket.txt"))
        assert why(tmp_path / "socket.txt") == "it is not a regular file"


def test_a_file_at_the_limit_is_read_and_one_above_it_refused(tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_bytes(b"x" * 1000)
    assert read_bytes(str(file), Limits(1000)) == b"x" * 1000
    assert why(file, Limits(999)) == "it is larger than the limit of 0.000999 MB"


def test_a_large_file_is_refused_without_being_read(tmp_path: Path) -> None:
    file = tmp_path / "dump.txt"
    with file.open("wb") as handle:
        handle.truncate(1_000_000_000)
    assert why(file) == "it is larger than the limit of 50 MB"


def test_a_file_that_says_it_is_empty_is_limited_while_it_is_read() -> None:
    status = "/proc/self/status"
    if not Path(status).exists():
        pytest.skip("the kernel shows no files of its own here")
    assert read_bytes(status, Limits()).startswith(b"Name:")
    assert why(status, Limits(10)) == "it is larger than the limit of 1e-05 MB"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "the file is empty"),
        (b"\xef\xbb\xbf", "the file is empty"),
        (b" \r\n\t\n", "there is no text in it"),
        ("\ufeff \u00a0\n".encode(), "there is no text in it"),
        ("\ufeff\n".encode("utf-16-le"), "there is no text in it"),
    ],
)
@pytest.mark.parametrize("name", ["story.txt", "story.md"])
def test_a_file_without_text_says_so(data: bytes, why: str, name: str) -> None:
    with pytest.raises(SourceError, match=f"^{name}: {why}$"):
        parse(data, name)


SEEDS = (
    b"---\ntitle: A headline\nauthor: [A. Writer, {name: B. Writer}]\n---\n\n# A headline\n\nThe *text*.",
    b"+++\ndate = 2025-09-07\n+++\n> - [a](b) ![c](d \"e\")\n\n[x]: y 'z'\n\n| a | b |\n|---|---|\n| c | d |\n",
    "„Ja“ &quot;&#27;&#10;\n\n<div><p>html <b>x</b></p>\n<!-- c -->\n\n```\ncode\n```\n\n1. a\n\n   b\n".encode(),
    "Wrapped “text” – Größe\r\n\tA\tB\r\n\tC\tD\r\n".encode("cp1252"),
    "Größe, ‘quoted’\n\nЗаявил".encode("utf-16"),
)
TOKENS = (
    b"\n",
    b"\r",
    b"\0",
    b"\x1b",
    b"---\n",
    b"+++\n",
    b"<!--",
    b"<div>",
    b"</p>",
    b"\n> ",
    b"\n- ",
    b"|",
    b"`",
    b"\n\n",
)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A sample with stretches cut out and bytes put in."""
    data = draw(st.sampled_from(SEEDS))
    for _ in range(draw(st.integers(0, 6))):
        start, length = draw(st.integers(0, len(data))), draw(st.integers(0, 12))
        data = data[:start] + draw(st.sampled_from(TOKENS) | st.binary(max_size=4)) + data[start + length :]
    return data


@given(mutated() | st.binary(max_size=400), st.sampled_from(["story.txt", "story.md", "-"]))
def test_whatever_the_bytes_there_is_text_or_a_source_error(data: bytes, name: str) -> None:
    try:
        documents = parse(data, name)
    except SourceError:
        return
    for document in documents:
        assert document.nodes
        for node in document.nodes:
            assert node.text.strip()
            assert not any(ord(char) < 32 and char not in "\t\n" for char in node.text)
            assert "\n" not in node.text or node.shape.value == "code"
            assert node.first_line is not None
            assert node.last_line is not None
            assert (
                1 <= node.first_line <= node.last_line <= document.source.count("\n") + document.source.count("\r") + 1
            )
            assert all(0 <= one.start < one.end <= len(node.text) for one in node.inlines)
            assert all(0 <= piece.source < len(document.source) for piece in node.pieces)
        assert [node.first_line for node in document.nodes] == sorted(node.first_line or 0 for node in document.nodes)
