"""What elements are named for in other languages than English: the words of classes and ids, as `PURPOSES` has them.

Names are written without accents; umlauts stand as their makers write them, "ae" or "a". Left out is what means
something else in a language that pages are named in as often: "links" is left in German, "pub" an advertisement and
"plus" more in French, "data" a day in Italian and Portuguese, "don" a gift in French, "pie" a foot in Spanish.
"""

from __future__ import annotations

ABROAD = {
    "body": {
        "de": "inhalt fliesstext artikeltext artikelinhalt beitragstext haupttext textkoerper absatz",
        "fr es it pt": "contenu corps texte paragraphe contenido cuerpo texto parrafo contenuto corpo testo "
        "paragrafo conteudo",
        "nl sv no da": "inhoud tekst artikeltekst broodtekst alinea innehall brodtext innhold brodtekst indhold",
        "pl cs ru": "tresc akapit zawartosc obsah odstavec telo soderzhanie abzac kontent",
    },
    "article": {
        "de": "artikel beitrag meldung nachricht",
        "fr es it pt": "actualite articulo noticia nota articolo notizia artigo materia",
        "nl sv no da": "nieuws nieuwsbericht nyhet artikkel nyhed",
        "pl cs ru": "artykul wiadomosc wpis clanek zprava statya statia zapis publikaciya",
    },
    "related": {
        "de": "verwandt verwandte verwandtes weitere weiteres weiterlesen aehnlich aehnliche empfehlung "
        "empfehlungen empfohlen lesetipp lesetipps meistgelesen meistgelesene beliebt beliebte topthemen "
        "zumthema querverweis",
        "fr es it pt": "connexe connexes similaire similaires recommandation recommandations recommande "
        "recommandes populaires relacionado relacionados relacionada relacionadas recomendado "
        "recomendados recomendadas leido leidas destacados destacadas tambien correlato correlati "
        "correlata correlate simili consigliati letti lidas lidos tambem destaques",
        "nl sv no da": "gerelateerd gerelateerde gelezen aanbevolen verwant relaterat relaterade relaterad "
        "relatert relaterte relateret relaterede laeste",
        "pl cs ru": "powiazane podobne polecane polecamy popularne najczesciej souvisejici souvisi "
        "doporucujeme doporucene nejctenejsi pohozhie pohojie svyazannye rekomenduem populyarnoe takzhe",
    },
    "promo": {
        "de": "abo abos abonnement abonnieren abonnenten probeabo rundbrief gewinnspiel spende spenden "
        "spendenaufruf bezahlschranke mitgliedschaft",
        "fr es it pt": "abonnez abonnements infolettre souscription suscripcion suscripciones suscribete "
        "suscribirse suscriptor suscriptores boletin boletines donacion abbonamento abbonamenti abbonati "
        "iscriviti iscrizione donazione assinatura assinaturas assine assinante assinantes boletim doacao",
        "nl sv no da": "abonneren abonneer nieuwsbrief aanmelden inschrijven doneer doneren lidmaatschap "
        "prenumerera prenumeration nyhetsbrev abonnere abonner nyhedsbrev tilmeld tilmelding",
        "pl cs ru": "prenumerata subskrypcja biuletyn wesprzyj darowizna predplatne predplatit zpravodaj "
        "odebirat podpiska podpisatsya rassylka pozhertvovat",
    },
    "share": {
        "de": "teilen weiterempfehlen empfehlen merken merkliste",
        "fr es it pt": "partage partages partager partagez sociaux compartir comparte compartelo compartido "
        "redes condividi condivisione condividere compartilhar compartilhe compartilhamento partilhar partilha",
        "nl sv no da": "deelknoppen delning deling deleknapper",
        "pl cs ru": "udostepnij podziel sdilet sdileni sdilej podelitsya podelis",
    },
    "comment": {
        "de": "kommentar kommentare kommentieren leserkommentar leserkommentare lesermeinung lesermeinungen "
        "diskussion diskutieren",
        "fr es it pt": "commentaire commentaires reagir comentario comentarios comentar comenta commento "
        "commenti commenta comente",
        "nl sv no da": "reactie reacties reageer reageren kommentarer kommentera kommentarfelt kommenter",
        "pl cs ru": "komentarz komentarze komentuj skomentuj komentar komentare diskuse diskuze kommentarij "
        "kommentariy kommentarii otzyv otzyvy",
    },
    "caption": {
        "de": "bild bildunterschrift bildunterschriften bildunterzeile bildbeschreibung bildlegende bildtext "
        "bildzeile bildergalerie bilderstrecke bildstrecke fotostrecke foto fotos abbildung",
        "fr es it pt": "legende legendes vignette diaporama imagen imagenes fotografia fotografias "
        "fotogaleria galeria didascalia didascalie immagine immagini fotogallery galleria legenda imagem imagens",
        "nl sv no da": "bijschrift fotobijschrift onderschrift fotoonderschrift afbeelding afbeeldingen "
        "beeld bildspel bilde bildetekst billedtekst billede billeder",
        "pl cs ru": "zdjecie zdjecia obrazek obrazky popisek fotogalerie kartinka izobrazhenie galereya",
    },
    "credit": {
        "de": "bildnachweis bildnachweise bildquelle bildrechte bildautor fotonachweis quelle quellen fotograf urheber",
        "fr es it pt": "photographe credito creditos fotografo fuente fuentes crediti fonte fontes",
        "nl sv no da": "fotograaf beeldbron bron bronvermelding kalla bildbyline kilde fotografer",
        "pl cs ru": "zrodlo zdroj istochnik",
    },
    "byline": {
        "de": "autor autoren autorin autorenzeile verfasser redakteur datum uhrzeit veroeffentlicht zeitstempel",
        "fr es it pt": "auteur auteurs autrice journaliste redacteur publie autores autora fecha "
        "periodista redactor publicado autore autori giornalista pubblicato jornalista atualizado",
        "nl sv no da": "tijdstip gepubliceerd publicatiedatum forfattare skribent publicerad forfatter dato "
        "publisert tidspunkt publiceret",
        "pl cs ru": "autorzy opublikowano publikovano avtor avtory opublikovano",
    },
    "bio": {
        "de": "autorenbox autorenprofil autoreninfo",
        "fr es it pt": "biographie biografia",
        "nl sv no da": "biografie biografi",
        "pl cs ru": "sylwetka biografiya",
    },
    "navigation": {
        "de": "menue hauptmenue hauptnavigation seitennavigation brotkrumen brotkrume kruemel blaettern",
        "fr es it pt": "ariane navegacion migas paginacion indice navigazione briciole paginazione navegacao paginacao",
        "nl sv no da": "navigatie kruimelpad hoofdmenu paginering meny navigering huvudmeny navigasjon "
        "hovedmeny hovedmenu",
        "pl cs ru": "nawigacja okruszki navigace drobecky drobeckova strankovani menyu navigaciya navigatsiya",
    },
    "header": {
        "de": "kopf kopfzeile kopfbereich seitenkopf oben",
        "fr es it pt": "entete bandeau cabecera testata intestazione cabecalho topo",
        "nl sv no da": "koptekst sidhuvud topp toppmeny sidehoved",
        "pl cs ru": "hlavicka zahlavi shapka",
    },
    "footer": {
        "de": "fuss fusszeile fussbereich fussleiste seitenfuss unten",
        "fr es it pt": "pied piedpage piepagina piede rodape",
        "nl sv no da": "voettekst sidfot bunn bunntekst sidefod",
        "pl cs ru": "stopka paticka zapati podval",
    },
    "aside": {
        "de": "seitenleiste randspalte seitenspalte spalte marginalspalte marginalie",
        "fr es it pt": "colonne columna lateral colonna laterale coluna",
        "nl sv no da": "zijbalk kolom spalt hogerspalt kolumn kolonne hoyrekolonne hojrespalte",
        "pl cs ru": "kolumna boczna sloupec kolonka saydbar sajdbar",
    },
    "advertisement": {
        "de": "anzeige werbung werbebanner werbemittel werbeblock reklame",
        "fr es it pt": "publicite publicites annonce annonces publicidad anuncio anuncios patrocinado "
        "pubblicita sponsorizzato annuncio annunci publicidade patrocinados",
        "nl sv no da": "advertentie advertenties reclame annons annonser reklam annonse annoncer",
        "pl cs ru": "reklama reklamy inzerce inzerat reklamnyj",
    },
    "legal": {
        "de": "datenschutz impressum agb nutzungsbedingungen rechtliches rechtshinweis einwilligung",
        "fr es it pt": "confidentialite cgu cgv privacidad informativa privacidade",
        "nl sv no da": "voorwaarden villkor kakor personvern vilkar informasjonskapsler betingelser",
        "pl cs ru": "regulamin prywatnosc prywatnosci ciasteczka rodo podminky soukromi soglashenie konfidencialnost",
    },
    "tags": {
        "de": "themen schlagwort schlagworte schlagwoerter stichwort stichworte stichwoerter rubrik rubriken "
        "ressort ressorts kategorie kategorien spitzmarke dachzeile",
        "fr es it pt": "rubrique rubriques sujets surtitre motscles etiquettes etiqueta etiquetas temas "
        "categoria categorias seccion secciones antetitulo volanta argomento argomenti sezione categorie rubrica "
        "occhiello assunto assuntos editoria chapeu",
        "nl sv no da": "onderwerp onderwerpen rubriek rubrieken trefwoorden amnen kategori vinjett emne "
        "emner stikktittel stikkord emneord",
        "pl cs ru": "kategoria tematy tagi nadtytul rubrika rubriky stitek stitky temata rubriki tegi metki "
        "temy kategoriya",
    },
    "title": {
        "de": "titel ueberschrift schlagzeile untertitel unterzeile zwischentitel zwischenueberschrift",
        "fr es it pt": "titre titres intertitre soustitre titulo titulos titular subtitulo titolo titoli "
        "sottotitolo manchete",
        "nl sv no da": "ondertitel tussenkop rubrik underrubrik tittel overskrift undertittel mellemrubrik",
        "pl cs ru": "tytul srodtytul podtytul nadpis titulek podtitulek zagolovok podzagolovok",
    },
    "standfirst": {
        "de": "vorspann anreisser einleitung",
        "fr es it pt": "chapeau accroche entradilla bajada copete sommario catenaccio linhafina",
        "nl sv no da": "inleiding ingress manchet",
        "pl cs ru": "zajawka wstep perex anons",
    },
    "inset": {
        "de": "zitat infokasten kasten faktenbox faktenkasten",
        "fr es it pt": "encadre exergue cita recuadro despiece ladillo citazione riquadro citacao",
        "nl sv no da": "citaat citat faktaruta sitat faktaboks",
        "pl cs ru": "cytat ramka citace citata tsitata vrezka",
    },
    "main": {
        "de": "hauptspalte hauptinhalt hauptbereich",
        "nl sv no da": "hoofdinhoud huvudinnehall hovedinnhold hovedkolonne hovedindhold",
    },
    "note": {
        "de": "anmerkung anmerkungen korrektur fussnote fussnoten einzelnachweise",
        "fr es it pt": "rectificatif correccion aclaracion rettifica",
        "nl sv no da": "correctie voetnoot voetnoten rattelse fotnot",
        "pl cs ru": "przypis przypisy poznamka poznamky",
    },
    "list": {
        "de": "liste listen kachel kacheln uebersicht archiv",
        "fr es it pt": "listes vignettes lista listado elenco",
        "nl sv no da": "lijst overzicht",
        "pl cs ru": "seznam vypis spisok",
    },
    "form": {
        "de": "suche suchen suchfeld suchformular formular anmelden anmeldung einloggen umfrage abstimmung",
        "fr es it pt": "recherche rechercher formulaire sondage connexion buscar busqueda buscador "
        "formulario encuesta ricerca sondaggio busca pesquisa",
        "nl sv no da": "zoek zoeken zoekveld formulier inloggen sok omrostning skjema soeg afstemning",
        "pl cs ru": "szukaj wyszukiwarka wyszukaj formularz ankieta logowanie sonda hledat hledani "
        "vyhledavani prihlaseni anketa poisk opros",
    },
    "hidden": {
        "de": "versteckt unsichtbar ausgeblendet",
        "fr es it pt": "masquer oculto nascosto",
        "nl sv no da": "verborgen dold skjult",
        "pl cs ru": "ukryty ukryte skryty",
    },
}
"""For each purpose, by groups of languages, the words that say so."""

PARTS_ABROAD = {
    "related": "weiterles|meistgeles|relacionad|correlat[aeio]$|gerelateerd|relatert",
    "promo": "abonnement|abonnier|nieuwsbrief|nyhetsbrev|nyhedsbrev|suscri[bp]",
    "share": "compartir|condivi|partage",
    "comment": "kommentar|komentar",
    "caption": "bildunter|bildtext|bildzeile|bildergal|fotogal|bijschrift|didascali|^foto",
    "credit": "bildnachweis|bildquelle|fotonachweis",
    "byline": "^autor(?:e?s?$|i$|in|[^eiou])|autoren(?!der|ame)|auteur|datum$",
    "navigation": "menue|nawigac|navegac",
    "header": "kopfzeile|kopfbereich",
    "footer": "fusszeile|fussbereich",
    "aside": "seitenleiste|seitenspalte",
    "advertisement": "werbung|publicid|pubblicita|reklam|annons|advertent",
    "legal": "datenschutz|impressum",
    "tags": "kategori|rubrik|schlagwort",
    "standfirst": "vorspann|entradilla",
    "title": "ueberschrift|titre$",
    "body": "inhalt$|fliesstext",
    "article": "artikel|^articul|articolo",
}
"""Parts of words run together, as those of English: "anzeige" is none, for an "anzeiger" is a paper, and much that
begins with "autor" is "auto" and something else ("autorotate").
"""
