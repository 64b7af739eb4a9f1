"""The words around names and days in the heads of articles, by language; to add a language, add a table.

They are those that `leads` hasn't, whose expressions hold for the languages with rules for quotations.
"""

from __future__ import annotations

from typing import NamedTuple


class Words(NamedTuple):
    """One language's words, parted by spaces; an underscore stands for a space in one of them."""

    by: str = ""
    """What stands before an author's name."""
    label: str = ""
    """What stands before it with a colon, or in a row of labels and facts."""
    behind: str = ""
    """What stands behind it."""
    when: str = ""
    """What is printed beside a day: "published", "year", the names of the days of the week."""


WORDS = {
    "en": Words(
        label="author authors writer reporter",
        when="published updated posted modified created date on at last first am pm gmt utc est edt ist of"
        " monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun",
    ),
    "de": Words(
        by="geschrieben_von verfasst_von autorin/autor autor/in",
        label="autor autorin autoren autorin/autor autor/in bericht text",
        when="datum stand vom am um den uhr veröffentlicht aktualisiert erstellt zuletzt letzte änderung erschienen"
        " montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so",
    ),
    "fr": Words(
        by="rédigé_par",
        label="auteur auteure autrice auteurs",
        when="publié publiée le mis à jour modifié date du h lundi mardi mercredi jeudi vendredi samedi dimanche",
    ),
    "es": Words(
        by="escrito_por",
        label="autor autora autores redacción",
        when="publicado publicada actualizado fecha el a las de h hs horas hrs"
        " lunes martes miércoles jueves viernes sábado domingo",
    ),
    "it": Words(
        by="a_cura_di scritto_da",
        label="autore autrice autori",
        when="pubblicato aggiornato data il alle ore del ultimo ultima modifica aggiornamento"
        " lunedì martedì mercoledì giovedì venerdì sabato domenica",
    ),
    "pt": Words(
        by="escrito_por",
        label="autor autora autores redação",
        when="publicado publicada atualizado atualizada data em às h de última atualização"
        " segunda terça quarta quinta sexta feira segunda-feira terça-feira quarta-feira quinta-feira sexta-feira"
        " sábado domingo",
    ),
    "nl": Words(
        by="geschreven_door",
        label="auteur auteurs tekst",
        when="gepubliceerd bijgewerkt geplaatst datum op om uur laatst gewijzigd"
        " maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    ),
    "sv": Words(
        by="skriven_av",
        label="skribent reporter text",
        when="publicerad publicerat uppdaterad uppdaterat datum den kl klockan senast"
        " måndag tisdag onsdag torsdag fredag lördag söndag",
    ),
    "da": Words(
        by="skrevet_af",
        label="skribent forfatter tekst journalist",
        when="publiceret opdateret offentliggjort dato den d kl sidst"
        " mandag tirsdag onsdag torsdag fredag lørdag søndag",
    ),
    "nb": Words(
        by="skrevet_av",
        label="forfatter tekst journalist",
        when="publisert oppdatert dato den kl sist mandag tirsdag onsdag torsdag fredag lørdag søndag",
    ),
    "fi": Words(
        by="kirjoittanut",
        label="kirjoittaja kirjoittajat toimittaja teksti teksti_ja_kuvat teksti_ja_kuva haastattelija",
        when="julkaistu päivitetty muokattu klo kello pvm"
        " maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai"
        " maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina ma ti ke to pe la su",
    ),
    "pl": Words(
        by="napisał napisała pisze autorstwa",
        label="autor autorka autorzy tekst dziennikarz dziennikarka",
        when="opublikowano opublikowany aktualizacja zaktualizowano data publikacji dodano ostatnia"
        " godz godzina o r dnia poniedziałek wtorek środa czwartek piątek sobota niedziela",
    ),
    "cs": Words(
        by="napsal napsala napsali píše připravil připravila",
        label="autor autorka autoři text redaktor redaktorka",
        when="publikováno aktualizováno vydáno zveřejněno datum dne v ve hodin hod"
        " pondělí úterý středa čtvrtek pátek sobota neděle po út st čt pá so ne",
    ),
    "sk": Words(
        by="napísal napísala píše pripravil pripravila",
        label="autor autorka autori text redaktor redaktorka",
        when="publikované aktualizované zverejnené dátum dňa o pondelok utorok streda štvrtok piatok sobota nedeľa",
    ),
    "hu": Words(
        by="írta írták",
        label="szerző szerzők szöveg újságíró szerkesztő_riporter",
        behind="írása riportja interjúja",
        when="megjelent közzétéve frissítve módosítva frissült publikálva dátum óra"
        " hétfő kedd szerda csütörtök péntek szombat vasárnap",
    ),
    "ro": Words(
        by="scris_de",
        label="autor autoare autori text reporter redactor",
        when="publicat publicată actualizat actualizată data la ora în de"
        " luni marți marţi miercuri joi vineri sâmbătă duminică",
    ),
    "bg": Words(
        label="автор автори текст репортер",
        when="публикувана публикувано обновена обновено дата на в г год ч часа последна промяна"
        " понеделник вторник сряда четвъртък петък събота неделя",
    ),
    "hr": Words(
        by="piše pišu napisao napisala razgovarao razgovarala",
        label="autor autorica autori tekst novinar novinarka",
        when="objavljeno ažurirano datum u h sati zadnja izmjena"
        " ponedjeljak utorak srijeda četvrtak petak subota nedjelja",
    ),
    "sr": Words(
        by="пише пишу piše pišu",
        label="аутор ауторка текст autor autorka",
        when="објављено ажурирано датум у час h objavljeno u"
        " понедељак уторак среда четвртак петак субота недеља ponedeljak utorak sreda četvrtak petak subota nedelja",
    ),
    "sl": Words(
        by="piše napisal napisala",
        label="avtor avtorica avtorji besedilo",
        when="objavljeno posodobljeno datum ob uri ponedeljek torek sreda četrtek petek sobota nedelja",
    ),
    "lt": Words(
        by="parengė",
        label="autorius autorė tekstas",
        when="paskelbta atnaujinta m d val pirmadienis antradienis trečiadienis ketvirtadienis penktadienis"
        " šeštadienis sekmadienis",
    ),
    "lv": Words(
        by="sagatavoja",
        label="autors autore teksts",
        when="publicēts atjaunots plkst pirmdiena otrdiena trešdiena ceturtdiena piektdiena sestdiena svētdiena",
    ),
    "et": Words(
        by="kirjutas",
        label="autor toimetaja tekst",
        when="avaldatud uuendatud kell esmaspäev teisipäev kolmapäev neljapäev reede laupäev pühapäev",
    ),
    "el": Words(
        by="γράφει_ο γράφει_η γράφουν_οι του_συντάκτη",
        label="συντάκτης συντάκτρια συντάκτες κείμενο ρεπορτάζ γράφει αρθρογράφος",
        when="δημοσίευση δημοσιεύτηκε δημοσιεύθηκε ενημέρωση ενημερώθηκε τελευταία ημερομηνία στις ώρα"
        " δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή",
    ),
    "ru": Words(
        by="подготовил подготовила записал записала",
        label="автор автор_статьи авторы текст корреспондент журналист",
        when="опубликовано обновлено создано размещено дата публикации в года г год мск"
        " понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс",
    ),
    "uk": Words(
        by="підготував підготувала записав записала",
        label="автор авторка автори текст кореспондент журналіст журналістка",
        when="опубліковано оновлено створено дата публікації о об року р рік"
        " понеділок вівторок середа четвер пʼятниця п'ятниця субота неділя пн вт ср чт пт сб нд",
    ),
    "tr": Words(
        by="yazan",
        label="yazan yazar yazı haber muhabir röportaj derleyen editör_yazar",
        when="giriş yayınlanma yayın yayımlanma oluşturulma eklenme güncelleme güncellenme son tarih tarihi zamanı saat"
        " pazartesi salı çarşamba perşembe cuma cumartesi pazar",
    ),
    "vi": Words(
        by="tác_giả",
        label="tác_giả bài bài_và_ảnh bài,_ảnh phóng_viên thực_hiện",
        when="ngày đăng cập nhật lúc giờ xuất bản thứ hai ba tư năm sáu bảy chủ gmt utc",
    ),
    "id": Words(
        by="oleh ditulis_oleh",
        label="penulis oleh reporter pewarta",
        when="diterbitkan diperbarui dipublikasikan tanggal pukul wib wita wit"
        " senin selasa rabu kamis jumat jum'at sabtu minggu",
    ),
    "he": Words(
        by="מאת",
        label="מאת כתב כתבה כתבת כותב כותבת",
        behind="כתבנו כתבתנו",
        when="פורסם עודכן תאריך בשעה ב יום ראשון שני שלישי רביעי חמישי שישי שבת",
    ),
    "ar": Words(
        by="بقلم",
        label="كتب كتبت كتبه بقلم الكاتب الكاتبة إعداد تقرير المراسل حوار تحقيق",
        when="نشر نُشر نشرت في تاريخ النشر بتاريخ آخر تحديث آخر_تحديث الساعة م هـ ه بتوقيت غرينتش"
        " الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت",
    ),
    "fa": Words(
        by="به_قلم",
        label="نویسنده نویسندگان گزارش گزارشگر خبرنگار به_قلم",
        when="تاریخ انتشار منتشر شده به روز رسانی بروزرسانی ساعت در"
        " شنبه یکشنبه یک‌شنبه دوشنبه سه‌شنبه سه شنبه چهارشنبه چهار پنجشنبه پنج‌شنبه جمعه",
    ),
    "hi": Words(
        by="लेखक",
        label="लेखक लेखिका रिपोर्ट रिपोर्टर संवाददाता",
        when="प्रकाशित अपडेट अपडेटेड तारीख को बजे पर सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार",
    ),
    "th": Words(
        by="โดย",
        label="โดย ผู้เขียน เรื่อง เขียนโดย ผู้สื่อข่าว",
        when="เผยแพร่ เผยแพร่เมื่อ อัปเดต วันที่ เวลา น พ.ศ วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี วันศุกร์ วันเสาร์ วันอาทิตย์",
    ),
    "ja": Words(
        by="文・ 文／ 文/ 取材・文 執筆・ 聞き手・ 記者 編集委員・",
        label="文 取材・文 執筆 執筆者 著者 筆者 聞き手 ライター 記者 記者名",
        behind="記者 編集委員 論説委員 特派員",
        when="公開 更新 公開日 更新日 掲載 掲載日 配信 最終更新 投稿日 作成日 分 秒 発行 月 火 水 木 金 土 日 曜日"
        " 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日",
    ),
    "zh": Words(
        by="记者 記者 本报记者 本刊记者 特约记者 作者 撰文 文/ 文／ 撰文/ 撰文／ 记者/ 記者/ 記者／ 通讯员",
        label="作者 记者 記者 撰文 文 文字 撰稿 采写 採訪撰文 原作者",
        when="发布 发表 更新 发布时间 发表时间 发布日期 更新时间 時間 时间 日期 發布 發表 發布時間 更新時間 發佈"
        " 最后更新 最後更新 出版 分 秒 星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五"
        " 周六 周日 週一 週二 週三 週四 週五 週六 週日",
    ),
    "ko": Words(
        by="글 글·사진 기자",
        label="글 글·사진 기자 작성자 글쓴이 취재",
        behind="기자 특파원 논설위원 선임기자 전문기자 인턴기자 객원기자 칼럼니스트",
        when="입력 수정 등록 승인 기사입력 최종수정 최종업데이트 업데이트 게재 작성 발행 일 월 화 수 목 금 토"
        " 월요일 화요일 수요일 목요일 금요일 토요일 일요일",
    ),
}
"""By ISO 639-1 code."""
