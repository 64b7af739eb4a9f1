"""What the models see of a line."""

from __future__ import annotations

from collections import defaultdict

from reader.analysis.evidence.features import WHOLE
from reader.analysis.evidence.judgement import judge
from reader.analysis.evidence.page import read_page
from reader.analysis.evidence.repeats import find_repeats
from reader.analysis.evidence.rules import rule_book
from reader.analysis.labels.boilerplate import columns_of
from reader.analysis.labels.candidates import WHOLE_OF_CANDIDATES, candidates_of
from tests.casebook import FOLDERS, documents_of


def test_features_are_whole_numbers_or_fractions_as_it_is_said_of_them() -> None:
    """The interpreter compares two numbers of one type in half the time."""
    types: dict[str, set[type]] = defaultdict(set)
    of_candidates: dict[str, set[type]] = defaultdict(set)
    for folder in FOLDERS:
        for document in documents_of(folder).values():
            page = read_page(document)
            rules = rule_book().verdicts(page, find_repeats(page.lines))
            judgement = judge(page, rules)
            if judgement.evidence.asked:
                for name, column in columns_of(page, rules, judgement, range(len(judgement.evidence.asked))).items():
                    types[name].update(map(type, column))
                for name, column in judgement.evidence.columns.items():
                    types[name].update(map(type, column))
            for name, column in candidates_of(page, judgement).columns.items():
                of_candidates[name].update(map(type, column))
    assert len(types) > 90
    whole = WHOLE | {"place"}
    assert types == {name: {int} if name in whole else {float} for name in types}
    assert of_candidates == {name: {int} if name in WHOLE_OF_CANDIDATES else {float} for name in of_candidates}
