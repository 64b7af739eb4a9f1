"""Days and bylines around the headline and below the story."""

from __future__ import annotations

from reader.article.document import Document
from reader.article.model import Kind
from reader.pipeline import analyse
from reader.sources.reading import parse

STORY = (
    "Колокол на каланче прозвонил в воскресенье впервые за тридцать лет, и на площади собрались почти все жители.",
    "Его подняли на место сами жители, которые с прошлой весны собирали деньги и разобрали по брёвнышку лестницу.",
    "Вход в небольшой музей на первом этаже останется для школьников бесплатным до самого конца учебного года.",
)


def kinds(*lines: str) -> dict[str, Kind]:
    document: Document = parse("\n".join(lines).encode(), "copied.txt")[0]
    return {block.text: block.kind for block in analyse(document).blocks}


def test_a_day_and_the_name_beside_it_stand_at_the_head() -> None:
    found = kinds("Каланча снова звонит над площадью", "7 сентября 2025 года", "Anna Lind", *STORY)
    assert found["7 сентября 2025 года"] is Kind.DATE
    assert found["Anna Lind"] is Kind.BYLINE


def test_a_labelled_day_stands_at_the_foot() -> None:
    found = kinds("Каланча снова звонит над площадью", *STORY, "Автор: Анна Соловьёва", "Дата публикации: 7.9.2025")
    assert found["Автор: Анна Соловьёва"] is Kind.BYLINE
    assert found["Дата публикации: 7.9.2025"] is Kind.DATE
