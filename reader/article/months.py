"""The names of the months in the languages of newspapers, and the number that each stands for.

A language is a line of `MONTHS`; what its papers also write (the nominative, another spelling) is one of `_ALSO`.
"""

from __future__ import annotations

from functools import cache
from unicodedata import normalize

MONTHS = {
    "en": "january february march april may june july august september october november december",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "nb": "januar februar mars april mai juni juli august september oktober november desember",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "cs": "ledna února března dubna května června července srpna září října listopadu prosince",
    "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "fi": "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta"
    " marraskuuta joulukuuta",
    "ro": "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "el": "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου"
    " δεκεμβρίου",
    "id": "januari februari maret april mei juni juli agustus september oktober november desember",
    "hu": "január február március április május június július augusztus szeptember október november december",
    "bg": "януари февруари март април май юни юли август септември октомври ноември декември",
    "sk": "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
    "hr": "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca",
    "sl": "januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra",
    "sr": "јануар фебруар март април мај јун јул август септембар октобар новембар децембар",
    "lt": "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio",
    "lv": "janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris",
    "et": "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember",
    "ca": "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
    "he": "בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "fa": "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
    "hi": "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
    "th": "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",
}
"""By ISO 639-1 code, the months in order, as they are written after a day.

A month may be cut to three letters or more, and then means the first that begins like that; in `_WHOLE` it may not.
"""
_ALSO = {
    "pl": ("styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",),
    "ru": ("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",),
    "uk": ("січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень",),
    "cs": ("leden únor březen duben květen červen červenec srpen září říjen listopad prosinec",),
    "el": (
        "ιανουάριος φεβρουάριος μάρτιος απρίλιος μάιος ιούνιος ιούλιος αύγουστος σεπτέμβριος οκτώβριος νοέμβριος"
        " δεκέμβριος",
    ),
    "sr": (
        "јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра",
        "januar februar mart april maj jun jul avgust septembar oktobar novembar decembar",
        "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra",
    ),
    "hr": ("siječanj veljača ožujak travanj svibanj lipanj srpanj kolovoz rujan listopad studeni prosinac",),
    "lv": ("janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī",),
    "he": ("ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",),
    "ar": (
        "كانون-الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين-الأول تشرين-الثاني كانون-الأول",
        "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر",
        "يناير فبراير مارس إبريل ماي يونيه يوليوز غشت شتنبر أكتوبر نونبر دجنبر",
    ),
    "fa": ("ژانویه فوریه مارس آپریل می جون جولای آگوست سپتمبر اکتوبر نومبر دسمبر",),
    "hi": ("जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितम्बर अक्तूबर नवम्बर दिसम्बर",),
    "th": ("ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.",),
}
"""Other names of the same months; a hyphen stands for a space."""
IRANIAN = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند"
"""The months of Iran's own calendar, in order, from the one that begins in March."""
_IRREGULAR = {"jänner": 1, "feber": 2, "mrz": 3, "sept": 9, "juil": 7, "jui": 7, "set": 9, "ene": 1, "maerz": 3}
_SHORTEST = 3
_WHOLE = frozenset(("bg", "sk", "hr", "sl", "sr", "lt", "lv", "et", "ca", "ar", "fa", "hi", "th"))
"""Languages whose months are written whole, or cut in a way of their own: else "lap 12" would be Lithuania's November.
"""
_MARKS = dict.fromkeys([*range(0x300, 0x370), *range(0x64B, 0x656), 0x640]) | {
    ord(sign): same for sign, same in zip("ıςيىك-", "iσییک ", strict=True)
}
"""Accents, which capitals often lack, and the vowels of Arabic go; letters that stand for one another become the same.
"""


def month_of(name: str, language: str | None = None) -> int | None:
    """The number of the month of this name, or of its first three letters or more.

    "listopada" is October in Croatian and November in Polish: a known `language` (ISO 639-1) decides.
    """
    key = folded(name)
    if language in MONTHS and (own := _months_of(language).get(key)):
        return own
    known = (_months_of(code, whole=code in _WHOLE).get(key) for code in MONTHS)  # few are read for most names
    return _irregular().get(key) or next(filter(None, known), None)


def iranian_month_of(name: str) -> int | None:
    """The number of the month of this name in Iran's calendar."""
    return _iranian().get(folded(name))


def folded(name: str) -> str:
    """A name in the one form in which it is looked up."""
    name = name.lower()
    return name if name.isascii() else " ".join(normalize("NFD", name).translate(_MARKS).split())


@cache
def _irregular() -> dict[str, int]:
    return {folded(name): number for name, number in _IRREGULAR.items()}


@cache
def _months_of(language: str, *, whole: bool = False) -> dict[str, int]:
    """By name the months of a language, whole or also cut to three letters or more."""
    found: dict[str, int] = {}
    for names in (MONTHS[language], *_ALSO.get(language, ())):
        for number, name in enumerate(map(folded, names.split()), 1):
            for length in range(len(name) if whole else min(_SHORTEST, len(name)), len(name) + 1):
                found.setdefault(name[:length], number)
    return found


@cache
def _iranian() -> dict[str, int]:
    return {folded(name): number for number, name in enumerate(IRANIAN.split(), 1)}
