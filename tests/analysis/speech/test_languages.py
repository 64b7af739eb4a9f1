"""Who speaks in short articles of languages that have rules of their own but few readers among us."""

from __future__ import annotations

import pytest

from reader.article.model import QuoteKind
from tests.analysis.attributed import attributed, said
from tests.analysis.stories import blocks_of

ARTICLES = {
    "cs": (
        "Most přes Sázavu v Lhotce zůstane zavřený do dubna, oznámil v pondělí starosta Petr Novotný.",
        "„Nemůžeme riskovat, prasklina má už dva metry,“ řekl starosta. „Bezpečnost lidí je na prvním místě.“",
        "„Budeme jezdit oklikou,“ říká Jana Dvořáková, majitelka pekárny. „Je to o třicet kilometrů víc.“",
        "Podle Novotného oprava „nemůže čekat ani den“.",
        "Film „Most špionů“ se tu natáčel v roce 2014. Takzvaný „starý most“ pamatuje císaře pána.",
        "„Čekáme už třetí rok,“ stěžuje si Dvořáková. „To je nesmysl,“ reagovala šéfka odborů Věra Tichá.",
        "Podle mluvčí policie Marie Kolářové řidič „nepřizpůsobil rychlost“.",
        "„Těší mě to,“ přidává se Emil Hošek, někdejší kapitán přívozu.",
    ),
    "fi": (
        "Kaarnajoen silta pysyy suljettuna huhtikuuhun, kertoo kaupunginjohtaja Antti Lehtola.",
        "”Emme voi ottaa riskiä. Halkeama on jo kaksi metriä pitkä”, Lehtola sanoo.",
        "– Turvallisuus on tärkeintä, sanoo Lehtola. – Työt alkavat heti.",
        "– Ajamme nyt kylän kautta, leipomoyrittäjä Kaisa Niemelä kertoo.",
        "”Se on kolmekymmentä kilometriä lisää”, hän lisää.",
        "Insinööri Pekka Salosen mukaan silta ”ei ole enää korjattavissa”.",
        "Salonen muistuttaa, että rakenne on ”yli sata vuotta vanha”.",
        "Elokuva ”Vakoojien silta” kuvattiin täällä vuonna 2014.",
        "”Päätös tehdään pian”, Väyläviraston tiedottaja Eeva Mäkinen vakuuttaa.",
        "Kuten Lehtola sanoo, rahat ”löytyivät lopulta sohvan alta”.",
    ),
}
SPEAKERS = {
    "cs": [
        *["Petr Novotný"] * 2,
        *["Jana Dvořáková"] * 2,
        "Petr Novotný",
        *[None] * 2,
        "Jana Dvořáková",
        "Věra Tichá",
        "Marie Kolářová",
        "Emil Hošek",
    ],
    "fi": [
        *["Antti Lehtola"] * 2,
        *["Kaisa Niemelä"] * 2,
        *["Pekka Salonen"] * 2,
        None,
        "Eeva Mäkinen",
        "Antti Lehtola",
    ],
}
"""By language the speaker of each string in marks; None for a title and for a word that nobody says."""


@pytest.mark.parametrize("language", ARTICLES)
def test_who_speaks_is_named(language: str) -> None:
    assert [name for _, _, name in said(*ARTICLES[language], language=language)] == SPEAKERS[language]


def speakers(language: str, *paragraphs: str) -> list[str | None]:
    return [name for _, _, name in said(*paragraphs, language=language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "« Le pont tiendra tout l’hiver », a expliqué à l’AFP Ada Morel, la porte-parole."),
        ("fr", "« Le pont tiendra tout l’hiver », a réagi auprès de Ouest-Rive la lauréate, Ada Morel."),
        ("pt", "“A ponte fica fechada até à primavera”, garantiu à agência Lusa a presidente da Câmara, Ada Morel."),
        ("pl", "– Most jest zamknięty – mówił do polityków Lewicy Ada Morel, szefowa KO."),
        ("pl", "– Most jest zamknięty – deklaruje w rozmowie z „Kurierem Rzecznym” wicepremier Ada Morel."),
        ("pl", "– Most jest zamknięty – powiedziała nam kom. Ada Morel, rzeczniczka policji w Lipnie."),
        ("it", "“Questi ponti – scrive Ada Morel sul sito – tengono”."),
        ("it", "«È un momento difficile - spiega Ada Morel, presidente della Pro Loco -. Ma ce la faremo»."),
        ("nl", "Ada Morel van de Havenpartij meende dat de brug “volkomen wordt genegeerd en verwaarloosd”."),
    ],
)
def test_whoever_something_parts_from_the_verb_is_named(language: str, text: str) -> None:
    assert speakers(language, text)[0] == "Ada Morel"


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("tr", "Bakan Selin Erdem, “Projede herhangi bir gecikme yok” ifadelerini kullandı.", ["Selin Erdem"]),
        ("tr", "Erdem'in sözleri Kemal Tunç'u kızdırdı. Tunç, “Bu kabul edilemez” diye konuştu.", ["Kemal Tunç"]),
        ("tr", "“Bu ışık hepimize yol gösterecek” diyen Rıza Usta güldü.", ["Rıza Usta"]),
        ("tr", "Kulüp Başkanı Şule Berk'e göre bunlar “altyapıdan yetişen çocuklar”.", ["Şule Berk"]),
        ("hu", "„Nem várhatunk tovább” – mondta Halmos Gergely közlekedési miniszter.", ["Halmos Gergely"]),
        ("hu", "Pap Gyula helytörténész emlékeztetett: „Az utolsó sztrájk rég volt.”", ["Pap Gyula"]),
        ("hu", "Halmos Gergely miniszter jött. A miniszter szerint a munka „elkészül”.", ["Halmos Gergely"]),
        ("hu", "Kovács Anna szóvivője közölte: „Nem lesz új híd.”", ["Kovács Anna szóvivője"]),
        ("hu", "Nagy Péter szerint „nem lesz új híd a városban, és ez baj”.", ["Nagy Péter"]),
        ("tr", "Deniz Kaya eve gitti ve Tunç Uçar “çok güzel bir kitap bu” dedi.", ["Tunç Uçar"]),
        ("ro", "„Nu vom avea un pod nou”, a spus avocatul lui Ion Pop.", ["avocatul lui Ion Pop"]),
        ("ro", "„Nu vom avea un pod nou”, a spus avocatul Elenei Pop.", ["avocatul Elenei Pop"]),
        ("ro", "„Lucrările merg bine”, a anunțat marți ministrul Transporturilor, Ion Pop.", ["Ion Pop"]),
        ("ro", "Toma Văcaru a venit. Potrivit Ioanei Dragomir, ocolul „omoară comerțul”.", ["Ioana Dragomir"]),
        ("ro", "„Vinovații trebuie să plătească”, a afirmat, la rândul său, primarul Ion Pop.", ["Ion Pop"]),
        ("ro", "„Vin mâine la voi”, a promis, zâmbind, Anca Barbu.", ["Anca Barbu"]),
        ("ro", "Ion Pop a plecat. În comunicat se arată că „stocurile sunt suficiente”.", [None]),
        ("el", "«Τα έργα προχωρούν», δήλωσε ο υπουργός Μεταφορών Νίκος Δεληγιάννης.", ["Νίκος Δεληγιάννης"]),
        ("el", "Η Ελένη Καραμάνου ήρθε. «Την ίδια υπόσχεση ακούσαμε», είπε η ίδια.", ["Ελένη Καραμάνου"]),
        ("el", "Σύμφωνα με τον Λευτέρη Ζήση, η ομάδα «γύρισε σελίδα».", ["Λευτέρης Ζήσης"]),
        ("el", "Η πρόεδρος της Ένωσης Γονέων, Βάσω Λαζάρου, μίλησε για «έλλειψη».", ["Βάσω Λαζάρου"]),
        ("tr", "Deniz Kaya kürsüdeyken Tunç Uçar “çok güzel bir kitap bu” diye bağırdı.", ["Tunç Uçar"]),
        ("tr", "Deniz Kaya gelmedi, sözcüsü “çok güzel bir kitap bu” dedi.", ["sözcüsü"]),
        ("hr", "„Radovi idu po planu”, rekla je Marija Kralj. „Idu dobro”, dodala je.", ["Marija Kralj"] * 2),
        ("hr", "Prema riječima Tomislava Grgića, obilazak „ubija trgovinu”.", ["Tomislav Grgić"]),
        ("hr", "Vijećnica Nevia Poropat upitala je: „Kada ste ušli u autobus?”", ["Nevia Poropat"]),
        ("hr", "„Most će biti otvoren”, saopštila je predsednica opštine Jelena Simić.", ["Jelena Simić"]),
        ("tr", "Uzman Prof. Dr. Nezih Arman sorunun “planlamada” olduğunu belirtti.", ["Nezih Arman"]),
        ("tr", "Pervin Tokgöz geldi. Tokgöz, “Bu şehirde yüz bin insan var” dedi.", ["Pervin Tokgöz"]),
        ("tr", "İstanbul Valisi Mert Güler ile görüşen Hale Uçar, “Destek aldık” dedi.", ["Hale Uçar"]),
        ("tr", "Yollar için Bakan Selin Erdem, “Hepsi açık” dedi.", ["Selin Erdem"]),
        ("hu", "Az ülés végén Fazekas alpolgármester annyit mondott: „Holnap folytatjuk.”", ["Fazekas"]),
        ("hu", "A Norvég Posta elnöke annyit mondott: „Holnap folytatjuk.”", ["A Norvég Posta elnöke"]),
        ("es", "«Los culpables pagarán», afirmó, por su parte, el alcalde, Juan Sanz.", ["Juan Sanz"]),
    ],
)
def test_who_speaks_in_the_order_and_the_cases_of_a_language(language: str, text: str, names: list[str | None]) -> None:
    assert speakers(language, text) == names


def test_who_announces_words_in_the_next_paragraph_says_them_where_verbs_end_sentences() -> None:
    texts = "Melis Akça geldi. Pervin Tokgöz, gazetecilere şunları söyledi:", "“Onların oyuyla seçildik.”"
    assert speakers("tr", *texts) == ["Pervin Tokgöz"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("hr", "Sutkinja je sve odgodila i predmet nazvala „iznimno složenim”."),
        ("hr", "Petar Vuković je otišao. „Most je zatvoren do jeseni”, stoji u priopćenju."),
        ("tr", "Deniz Kaya, Tunç Uçar'ın “çok güzel bir kitap bu” sözlerini eleştirdi."),
        ("tr", "Deniz Kaya, “çok güzel bir kitap bu” sözlerini eleştirdi."),
        ("tr", "Selin Erdem geldi. Sözlere kızan kalabalık, “Bu kabul edilemez” dedi."),
    ],
)
def test_who_is_not_plainly_said_to_say_it_is_no_speaker_for_certain(language: str, text: str) -> None:
    (quote,) = attributed(blocks_of(text), language)
    assert quote.doubtful or quote.speaker is None


def test_a_particle_with_a_capital_begins_a_name() -> None:
    text = "Dat de brug dicht blijft, noemt De Wolde “een klap in het gezicht van de bewoners”."
    assert speakers("nl", text) == ["De Wolde"]


def test_of_is_written_in_one_with_the_article() -> None:
    text = "L’entourage du ministre a indiqué à l’AFP que le pont serait « rouvert au printemps, sauf crue »."
    assert speakers("fr", text) == ["L’entourage"]


def test_a_name_in_another_case_is_given_as_in_the_nominative() -> None:
    assert speakers("uk", "За словами мера Олега Бондаря, міст закрито «до весни».") == ["Олег Бондар"]


def test_who_stands_behind_a_preposition_is_no_subject() -> None:
    texts = "El fiscal Tomás Barrera habló ayer.", "Sobre el caso de Vega dijo que “ese acuerdo es el mejor posible”."
    assert speakers("es", *texts) == ["Tomás Barrera"]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("es", "Ana Ruiz, del colectivo “Puerto vivo”, dijo que no hay plazo.", [None]),
        ("cs", "Herec Jan Malý, známý ze seriálu „Zima“, přiznal, že byl „vyděšený“.", [None, "Jan Malý"]),
        ("it", "La premier ha definito l’intesa «un passo avanti» e ha ringraziato Ada Morel.", ["La premier"]),
        ("it", "Il presidente della Regione, Marco Tesi, in una nota: «Servono risorse».", ["Marco Tesi"]),
        ("it", "Su Facebook Marco Tesi attacca: «Vergogna».", ["Marco Tesi"]),
        ("ru", "«Мы сделали всё, что могли», — рассказал «Курьеру» главный врач Пётр Ильин.", ["Пётр Ильин", None]),
        (
            "nl",
            "Volgens Smit is de maatregel “onvermijdelijk”, maar De Wolde noemt hem “overbodig”.",
            ["Smit", "De Wolde"],
        ),
        ("fr", "Il s’appelle « Le Goéland » et mesure douze mètres.", [None]),
        ("fr", "« Le pont tiendra tout l’hiver », assure un député PNR sous couvert d’anonymat.", ["un député PNR"]),
    ],
)
def test_the_verb_beside_a_string_may_be_anothers(language: str, text: str, names: list[str | None]) -> None:
    assert speakers(language, text) == names


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("ru", "«Мы готовы к зиме», — заявил в интервью газете «Север» мэр Иван Орлов.", "Иван Орлов"),
        ("ru", "«Мы готовы к зиме», — сообщили газете «Север» в мэрии.", None),
        ("uk", "«Ми готові до зими», — сказав виданню «Північ» депутат Іван Орлов.", "Іван Орлов"),
        ("pl", "„Mamy jeszcze dużo czasu” – powiedział gazecie „Kurier” burmistrz Jan Kot.", "Jan Kot"),
        ("cs", "„Máme ještě čas,“ řekl serveru „Sever“ starosta Jan Kos.", "Jan Kos"),
    ],
)
def test_a_paper_that_is_told_something_is_no_speaker_and_its_name_no_speech(
    language: str, text: str, speaker: str | None
) -> None:
    words, paper = attributed(blocks_of(text), language)
    assert (words.speaker and words.speaker.name) == speaker
    assert paper.kind is QuoteKind.SCARE
