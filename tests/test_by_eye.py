"""What was read by eye, and the words' weights that are counted from it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from reader.analysis.labels.telltales import ASIDES
from reader.article.document import Document, Node
from reader.article.model import Kind
from tests.bench.by_eye import in_all_variants, read_by_eye, said_of_nodes, said_on
from tests.bench.furniture import furniture, invented
from tests.bench.pasted import LabelledPage
from tests.bench.telltale_counts import count, count_folds, weighed


def page(name: str, *texts: str) -> LabelledPage:
    nodes = tuple(map(Node, texts))
    document = Document(name, "text", "\n".join(texts), nodes)
    return LabelledPage(
        name=name,
        page=name.partition("/")[0],
        domain=name.partition("/")[0],
        source="invented",
        variant=name.partition("/")[2],
        language="en",
        title="",
        document=document,
        labels=(None,) * len(nodes),
        kinds=("",) * len(nodes),
    )


def test_runs_of_lines_and_all_that_they_may_be_are_read(tmp_path: Path) -> None:
    path = tmp_path / "read.txt"
    path.write_text("esk/all: 0-1 nav; 3 dat,rel\n", encoding="utf-8")
    assert read_by_eye(path) == {
        "esk/all": {0: (Kind.NAVIGATION,), 1: (Kind.NAVIGATION,), 3: (Kind.DATE, Kind.RELATED)}
    }


def test_all_that_was_read_has_a_kind() -> None:
    read = read_by_eye()
    assert len(read) == 668
    assert sum(map(len, read.values())) == 65_274


def test_a_node_is_the_line_that_says_the_same_whatever_its_spaces() -> None:
    pasted = page("esk/all", "Sport", "Fees rise", "Tides", "Tides")
    read = {0: (Kind.NAVIGATION,), 1: (Kind.BODY,), 2: (Kind.BODY,), 3: (Kind.RELATED,)}
    nodes = tuple(map(Node, ("Fees  rise", "Tides", "Weather", "Sport")))
    assert said_of_nodes(pasted, read, Document("esk", "html", "", nodes)) == {0: (Kind.BODY,), 3: (Kind.NAVIGATION,)}


def test_a_line_is_known_in_other_variants_unless_it_was_read_as_two_things() -> None:
    pages = [
        page("esk/all", "Sport", "Tides", "Tides", "Fees rise", "Fees rise"),
        page("esk/article", "Fees rise", "Tides", "Sport"),
        page("wick/all", "Sport"),
    ]
    read = {
        "esk/all": {
            0: (Kind.NAVIGATION,),
            1: (Kind.NAVIGATION,),
            2: (Kind.RELATED,),
            3: (Kind.RELATED, Kind.DATE),
            4: (Kind.RELATED,),
        }
    }
    assert in_all_variants(pages, read) == {
        "esk/all": read["esk/all"],
        "esk/article": {0: (Kind.RELATED,), 2: (Kind.NAVIGATION,)},
        "wick/all": {},
    }


def test_lines_say_the_same_by_what_is_heard_of_them() -> None:
    read = {0: (Kind.SHARE,), 1: (Kind.LEGAL,)}
    assert said_on(page("esk/all", "Print", "PRINT"), read) == {"Print": (Kind.SHARE,), "PRINT": (Kind.LEGAL,)}
    assert said_on(page("esk/all", "Print", "PRINT"), read, str.lower) == {}


def test_a_word_weighs_most_for_the_kind_it_is_seen_in_and_rare_ones_are_left_out() -> None:
    pages = [page(f"p{number}/all", "Subscribe", f"Harbour{'abcdefghij'[number]}") for number in range(10)]
    read = {page.name: {0: (Kind.PROMO,), 1: (Kind.RELATED,)} for page in pages}
    (weights,) = (found for word, found in weighed([count(pages, read)], {}).items() if word == "subscribe")
    assert max(ASIDES, key=lambda kind: weights[ASIDES.index(kind)]) is Kind.PROMO
    assert weights[ASIDES.index(Kind.RELATED)] < 0
    assert not [word for word, _ in weighed([count(pages, read)], {}).items() if word.startswith("harbour")]


def test_a_word_that_was_only_invented_is_known_and_says_nothing_of_how_usual_a_kind_is() -> None:
    pages = [page(f"p{number}/all", "Subscribe", "Sport") for number in range(10)]
    read = {page.name: {0: (Kind.PROMO,), 1: (Kind.NAVIGATION,)} for page in pages}
    counts = count(pages, read)
    alone, both = (
        dict(weighed([counts], besides).items()) for besides in ({}, {"predplatné": Counter({Kind.PROMO: 8})})
    )
    assert max(ASIDES, key=lambda kind: both["predplatné"][ASIDES.index(kind)]) is Kind.PROMO
    assert {word: both[word] for word in alone} == alone


def test_every_invented_line_is_of_a_kind_that_is_told_by_words_and_has_some() -> None:
    lines = list(invented())
    assert {kind for kind, _, _ in lines} == set(ASIDES)
    assert len({language for _, language, _ in lines}) == 29
    assert all(any(map(str.isalpha, text)) and text == text.strip() for _, _, text in lines)


def test_words_of_languages_of_which_few_pages_were_read_are_counted_but_no_openings_and_endings() -> None:
    words = furniture()
    assert words["předplatné"].most_common(1)[0][0] is Kind.PROMO
    assert words["evästeasetukset"].most_common(1)[0][0] is Kind.LEGAL
    assert not [word for word in words if len(word) > 1 and (word[0] in "^=" or word[-1] == "$")]


def test_each_page_that_was_read_is_counted_in_one_fold() -> None:
    pages = [page(f"p{number}/all", "Subscribe") for number in range(10)]
    read = {page.name: {0: (Kind.PROMO,)} for page in pages[:7]}
    folds = count_folds(pages, read, 5)
    assert len(folds) == 5
    assert sum(part["subscribe"].total() for part in folds if "subscribe" in part) == 7
