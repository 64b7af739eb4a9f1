"""Each limit refuses what is beyond it, in words that name the file and the limit."""

from collections.abc import Callable

import pytest

from reader.errors import SourceError
from reader.sources.limits import Limits

LIMITS = Limits(max_bytes=1_000_000, max_blocks=3, max_members=10, max_depth=2, max_unpacked=9_000_000, max_ratio=100)


@pytest.mark.parametrize(
    ("within", "beyond", "why"),
    [
        (
            lambda: LIMITS.check_bytes(1_000_000, "a"),
            lambda: LIMITS.check_bytes(1_000_001, "a"),
            "it is larger than the limit of 1 MB",
        ),
        (
            lambda: LIMITS.check_blocks(3, "a"),
            lambda: LIMITS.check_blocks(4, "a"),
            "it has more than the limit of 3 paragraphs",
        ),
        (
            lambda: LIMITS.check_members(10, "a"),
            lambda: LIMITS.check_members(11, "a"),
            "it holds more than the limit of 10 members",
        ),
        (
            lambda: LIMITS.check_depth(2, "a"),
            lambda: LIMITS.check_depth(3, "a"),
            "it is nested deeper than the limit of 2 containers",
        ),
        (
            lambda: LIMITS.check_unpacked(9_000_000, 9_000_000, "a"),
            lambda: LIMITS.check_unpacked(9_000_001, 9_000_000, "a"),
            "it unpacks to more than the limit of 9 MB",
        ),
        (
            lambda: LIMITS.check_unpacked(5_000_000, 50_000, "a"),
            lambda: LIMITS.check_unpacked(5_000_001, 50_000, "a"),
            "it unpacks to more than the limit of 100 times its size",
        ),
    ],
)
def test_what_is_beyond_a_limit_is_refused(within: Callable[[], None], beyond: Callable[[], None], why: str) -> None:
    within()
    with pytest.raises(SourceError) as caught:
        beyond()
    assert (caught.value.path, caught.value.why) == ("a", why)


def test_a_small_file_may_be_one_letter_over_and_over() -> None:
    LIMITS.check_unpacked(3_000_000, 3_000, "a")
