"""The words on elements, counted by site."""

from reader.article.document import Node
from tests.bench.naming_counts import NamingCounts


def counted(*words: str, sites: int) -> NamingCounts:
    """Sites on whose every page elements of these names hold nothing but the story."""
    counts = NamingCounts()
    for site in range(sites):
        counts.add_page(str(site), [Node("Fees rise", hints=(f"div {' '.join(words)}",))], [True])
    return counts


def test_a_word_is_weighed_that_several_sites_use() -> None:
    assert "storytext" not in counted("storytext", sites=4).naming().weights
    assert counted("storytext", sites=5).naming().weights["storytext"] > 0


def test_of_a_few_letters_it_takes_more_sites() -> None:
    assert list(counted("storytext", "dg", "aab", sites=11).naming().weights) == ["storytext"]
    assert sorted(counted("storytext", "dg", "aab", sites=12).naming().weights) == ["aab", "dg", "div", "storytext"]
