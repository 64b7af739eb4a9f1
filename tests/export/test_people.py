"""Which authors are people, and what their family's name is."""

import pytest

from reader.export.people import Person, person


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Ada Quill", Person("Ada", "Quill")),
        ("J. R. Ferris", Person("J. R.", "Ferris")),
        ("Jan van der Berg", Person("Jan", "van der Berg")),
        ("Tom Ferris Jr.", Person("Tom", "Ferris", "Jr.")),
        ("Ольга Мороз", Person("Ольга", "Мороз")),
        ("FEDERICA LUSI", Person("FEDERICA", "LUSI")),
        ("José Ortega y Gasset", Person("José Ortega", "y Gasset")),
    ],
)
def test_the_family_is_what_a_name_ends_in_with_its_particles(name: str, parts: Person) -> None:
    assert person(name, "The Harbour Post") == parts


@pytest.mark.parametrize(
    "name",
    [
        *("Redaktion", "AFP", "浅野 花子,", "浅野花子", "Associated Press", "Staff and agencies", "City of Aske"),
        *("The Post, Port Ellen", "Verein Seewind e. V.", "Ministry for Roads", "the harbour post", "Aske University"),
        *("Contributors to the project", "aske.example", "24 Stunden", "Quill & Ferris", "van Berg", "Ada von"),
    ],
)
def test_what_has_words_that_no_person_is_called_by_is_nobody(name: str) -> None:
    assert person(name, "The Harbour Post") is None
