"""Articles that share a file have addresses that can be typed, and that stay."""

from hypothesis import given
from hypothesis import strategies as st

from reader.sources.addresses import LONGEST, Addresses, safe_id, split


def test_an_id_is_what_the_format_calls_the_article_or_its_number() -> None:
    addresses = Addresses("inbox.mbox")
    assert [addresses.of(native) for native in ("<a.1@example.org>", None, "", "https://example.org/?p=1&q=#x")] == [
        "inbox.mbox#a.1@example.org",
        "inbox.mbox#2",
        "inbox.mbox#3",
        "inbox.mbox#https://example.org/_p=1_q=_x",
    ]


def test_an_id_that_comes_again_is_told_apart() -> None:
    addresses = Addresses("feed.xml")
    assert [addresses.id(native) for native in ("a", "a", "a~2", "a", "5", None)] == [
        "a",
        "a~2",
        "a~2~2",
        "a~3",
        "5",
        "6",
    ]


def test_many_articles_of_one_name_take_no_longer_than_many_of_different_names() -> None:
    addresses = Addresses("feed.xml")
    assert [addresses.id("a") for _ in range(20_000)][-1] == "a~20000"


@given(st.lists(st.none() | st.text(), max_size=20))
def test_ids_are_unique_and_safe_whatever_a_format_calls_its_articles(natives: list[str | None]) -> None:
    addresses = Addresses("file")
    ids = [addresses.id(native) for native in natives]
    assert len(set(ids)) == len(ids)
    for ident in ids:
        assert ident
        assert len(ident) <= LONGEST + 8
        assert ident == safe_id(ident) or "~" in ident
        assert all(char.isalnum() or char in "-._~@+=,:/%_" for char in ident)


def test_an_address_may_mean_a_file_with_the_sign_in_its_name() -> None:
    assert split("a#b.zip#c.mbox#d") == [
        ("a#b.zip#c.mbox#d", ""),
        ("a#b.zip#c.mbox", "d"),
        ("a#b.zip", "c.mbox#d"),
        ("a", "b.zip#c.mbox#d"),
    ]
