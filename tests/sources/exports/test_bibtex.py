"""BibTeX: an entry a source, its abstract the text, accents written in any way."""

import time

import pytest
from hypothesis import given

from reader.article.document import Document
from reader.errors import SourceError
from reader.sources.exports.bibtex import parse, plain_text
from reader.sources.limits import Limits
from reader.sources.sniffing import sniff
from tests.sources.damage import damaged, hinted, read, read_within_bounds

FERRY = r"""% Written by hand.
@string{post = "The Ferrytown Post"}
@article{lind2026,
  title = {Night {F}erry stays},
  author = {Lind, Ada and {City and Port of Aske} and van der Berg, Jan},
  journal = post, year = 2026, month = nov,
  url = {https://post.example/ferry_night},
  abstract = {It costs 50\% less, said Jos\'e Gro{\ss}.

And 20% more people use it.},
  keywords = {ferries, council}, file = {/home/a/ferry.pdf}
}
@online{gulls, note = {Of gulls.}, annote = {Ask Ada.}, title = "Gulls & lamps", date = {2021-03-02}, url = {https://aske.example}}
"""


def test_bibtex_is_known_by_how_it_begins_and_by_its_name() -> None:
    assert sniff(FERRY.partition("\n")[2].partition("\n")[2].encode(), "export.txt").name == "bibtex"
    assert sniff(FERRY.encode(), "list.bib").name == "bibtex"
    assert sniff(b"@lind {as she calls herself}, wrote", "story.txt").name == "text"


def test_an_entry_is_an_article_with_its_abstract_as_text() -> None:
    ferry, gulls = read(parse, FERRY, "list.bib")
    assert ferry.path == "list.bib#lind2026"
    head = ferry.declared
    assert (head.title, head.published) == ("Night Ferry stays", "2026-11-01")
    assert head.byline == ("Ada Lind", "City and Port of Aske", "Jan van der Berg")
    assert (head.site, head.url) == ("The Ferrytown Post", "https://post.example/ferry_night")
    assert [text for kind, text in hinted(ferry) if kind == "body"] == [
        "It costs 50% less, said José Groß.",
        "And 20% more people use it.",
    ]
    assert [text for kind, text in hinted(gulls) if kind == "comment"] == ["Of gulls.", "Ask Ada."]
    assert (gulls.declared.title, gulls.declared.published) == ("Gulls & lamps", "2021-03-02")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (r"caf\'e {\"U}ber na{\"\i}ve --- \emph{so} it", "café Über naïve — so it"),
        (r"\begin{quote}What", "What"),
        ("$3.5m of 100%", "$3.5m of 100%"),
        ("plain", "plain"),
        (r"in \emph{words in a row} \alpha and gar\c con", "in words in a row αand garçon"),
        (
            r"\begin{itemize}\item One more\end{itemize} \textit one, $a = \frac 1 2 of it$ \o (so)",
            "\n  * One more one, $a = \\frac 1 2 of it$ ø(so)",
        ),
    ],
)
def test_latex_becomes_text_where_it_is_latex(value: str, text: str) -> None:
    assert plain_text(value) == text


def test_broken_entries_are_named_and_the_rest_is_read() -> None:
    items = list(parse(f"{FERRY}@misc{{broken, title = {{no end\n{FERRY}".encode(), "a.bib", Limits()))
    assert [str(item) for item in items if isinstance(item, SourceError)] == ["a.bib: the entry in line 14 is broken"]
    assert len({item.path for item in items if isinstance(item, Document)}) == 4


def test_a_list_without_an_article_is_an_error() -> None:
    with pytest.raises(SourceError, match=r"^a\.bib: there is no article in this list of references$"):
        list(parse(b"@misc{a, year = 2020}", "a.bib", Limits()))


def test_long_values_take_no_time() -> None:
    began = time.process_time()
    read(parse, "@misc{a, title = {A}, abstract = {" + r"Gro{\ss} " * 50_000 + "}}")
    assert time.process_time() - began < 3


def test_words_that_are_no_latex_take_no_time() -> None:
    plain_text(r"\'e")
    began = time.process_time()
    for _ in range(10):
        assert plain_text(r"Jos\'e said so. " * 6 + "Words in a row, and more of them " * 500).startswith(
            "José said so."
        )
    assert time.process_time() - began < 0.3


@given(damaged([FERRY.encode()], [b"{", b"}", b"@", b"\\", b"$", b"%", b",", b"=", b'"', b"\\begin{", b" and "]))
def test_damaged_lists_give_clean_articles_or_an_error(data: bytes) -> None:
    read_within_bounds(parse, data)


def test_an_entry_with_the_key_of_another_or_a_field_twice_is_read_like_any() -> None:
    first = FERRY.partition("@online")[0]
    again = '@article{lind2026, title = "Night ferry", title = {No lamps}, journal = Post, journaltitle = {The Post},'
    _, found = read(parse, f"{first}{again} url = {{https://post.example/}}, note = {{Read.}}}}", "list.bib")
    assert (found.declared.title, found.declared.site) == ("Night ferry", "The Ferrytown Post")
    assert [text for kind, text in hinted(found) if kind == "comment"] == ["No lamps", "The Post", "Read."]


def test_others_are_nobody() -> None:
    source = "@online{a, title = {Gulls}, author = {Ada Lind and\n Jan Berg and others}, url = {https://a.example/}}"
    (found,) = read(parse, source, "list.bib")
    assert found.declared.byline == ("Ada Lind", "Jan Berg")


@pytest.mark.parametrize("between", [" and ", " and {"])
def test_a_long_list_of_authors_takes_no_time(between: str) -> None:
    authors = between.join(["Ada"] * 60_000)
    began = time.process_time()
    read(
        parse,
        f"@online{{a, title = {{Gulls}}, author = {{{authors}{'}' * authors.count('{')}}}, url = {{https://a.example/}}}}",
        "list.bib",
    )
    assert time.process_time() - began < 2


def test_of_a_command_without_its_arguments_nothing_is_said_on_the_terminal(caplog: pytest.LogCaptureFixture) -> None:
    plain_text(r"The ferry stays until spring, \frac")
    assert caplog.records == []
