"""Exports as the press databases write them: two invented articles in the layouts of each."""

import textwrap


def _wrapped(*paragraphs: str) -> str:
    return "\n\n".join(textwrap.fill(paragraph, 80) for paragraph in paragraphs)


def _centred(*lines: str) -> str:
    return "".join(f"{line.center(80).rstrip()}\n" for line in lines)


TITLE = "Eels climb Brandish weir again after a hundred and twelve years of waiting at its foot"
LEAD = (
    "The first eel came over the weir at twenty past two on Thursday morning, while the warden slept beside his lamp."
)
SAID = '"I had the pen and no paper," said Oldrich Kovarak. "Nobody believes a warden without a time, and I had none."'
SHORT = "The ladder is short:\nfour nights"
TITEL = "Schleusenwärter geht mit dem Schlüssel"
TOR = "38 Jahre lang öffnete Joost Vermeer die Tore von Hand. „Sie wollten den Schlüssel“, sagte er."

NEXIS = "".join(
    (
        "\n\nDownload Request: All Documents: 1-2\nTime Of Request: Friday, July 10, 2026  22:32:52 EST\n\n\n",
        "Source: Newspaper Stories, Combined Papers\nProject ID: None\n\n\n",
        _centred(
            "1 of 2 DOCUMENTS", "", "", "Copyright 2026 Brandish Interactive Company, LLC d/b/a", "Brandish Digital"
        ),
        _centred("All Rights Reserved", "", "The Brandish Post", "", "July 1, 2026 Wednesday", "Met 2 Edition", ""),
        "SECTION: A-SECTION; Pg. A01\n\nLENGTH: 362 words\n\n",
        _wrapped(f"HEADLINE: {TITLE}", "BYLINE: Tilda Marsh;Piet Haan", "DATELINE: BRANDISH", "BODY:", LEAD, SAID),
        f"\n\n{SHORT}\n\n",
        _wrapped("GRAPHIC: PHOTO, The ladder beside Thorne's mill on Friday, as seen from the bank. Piet Haan"),
        "\n\nLOAD-DATE: July 1, 2026\n\nLANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n\n\n\n",
        _centred("2 of 2 DOCUMENTS", "", "", "Hollener Anzeiger", "", "11. Januar 2026 Sonntag", "Ausgabe 1;", "Nord"),
        f"\n{TITEL}\n\nBYLINE: Ilse Marten\n\nSECTION: LOKALES; S. 6\n\nLENGTH: 77 Wörter\n\n\n",
        _wrapped(TOR),
        "\n\nUPDATE: 11. Januar 2026\n\nSPRACHE: GERMAN; DEUTSCH\n\nZEITUNGS-CODE: HOA\n\n\n",
        _centred("Copyright 2026 Hollener Verlag GmbH", "Alle Rechte vorbehalten"),
    )
)
UNI = "\n\n".join(
    (
        *("User Name: = TILDA", "Documents (2)", f"1. {TITLE}", "Search Terms: eel and weir", f"2. {TITEL}"),
        *(TITLE, "The Brandish Post (London)", "July 1, 2026 Wednesday 10:00 AM GMT"),
        *("Copyright 2026 Brandish Interactive Limited. All Rights Reserved", "Section: WORLD NEWS; Pg. 3"),
        *("Length: 355 words", "Byline: Tilda Marsh", "Highlight: A ladder of bristles does it.", "Body", LEAD, SAID),
        *("Graphic", "The ladder beside the mill, Piet Haan", "Classification", "Language: ENGLISH"),
        *("Publication-Type: Newspaper", "Subject: EELS (90%)", "Load-Date: July 1, 2026", "End of Document"),
        *(TITEL, "Hollener Anzeiger", "Sonntag 11. Januar 2026", "Hollener Ausgabe", "Section: LOKALES; S. 6"),
        *("Length: 75 words", "Body", TOR, "Load-Date: January 11, 2026", "End of Document"),
    )
)
FACTIVA = f"""World News
{TITLE}
By Tilda Marsh
362 words
1 July 2026
09:30 GMT
The Brandish Post
BRNDPO
A01
English
(c) 2026 Brandish Interactive Company. All rights reserved.

{LEAD}

{SAID}

Document BRNDPO0020260701em7100001

{TITEL}
1.077 Wörter
11 Januar 2026
Hollener Anzeiger
HOLANZ
Deutsch
{TOR}

Dokument HOLANZ0020260111em1b0002x

Search Summary
© 2026 Factiva, Inc. All rights reserved.
"""
CODES = f"""SE  World
HD  {TITLE}
BY  By Tilda Marsh
CR  Brandish Interactive
WC  362 words
PD  1 July 2026
ET  09:30
SN  The Brandish Post
SC  BRNDPO
LA  English
CY  (c) 2026 Brandish Interactive Company.

LP
{LEAD}

TD
{SAID}

IN the end, four nights were enough.

ART  The ladder beside the mill.
CO  brapar : Brandish Parish Council
NS  gcat : General News
AN  Document BRNDPO0020260701em7100001
"""
RULE = "_" * 60
PROQUEST = "\n\n".join(
    (
        *(
            "2 documents",
            RULE,
            "Document 1 of 2",
            TITLE,
            "Author: Marsh, Tilda; Haan, Piet",
            f"Abstract: {LEAD[:70]}...",
        ),
        *(
            "Links: https://library.example/1",
            f"Full text: {LEAD}",
            SAID,
            "Credit: Tilda Marsh",
            "Subject: Eels; Weirs;",
        ),
        *(f"Title: {TITLE}", "Publication title: The Brandish Post; Brandish", "Publication date: Jul 1, 2026"),
        *("Language of publication: English", "ProQuest document ID: 2000000001"),
        *("Document URL: https://search.proquest.example/docview/2000000001", "Copyright: (c) 2026 Brandish"),
        *(RULE, "Document 2 of 2", f"Title: {TITEL}", "Author: Marten, Ilse", "Publication title: Hollener Anzeiger"),
        *("Publication date: Jan 11, 2026", "Abstract: Ein Wärter und sein Tor.", "Full text:", TOR),
        *("ProQuest document ID: 2000000002", RULE, "Contact ProQuest", "Copyright © 2026 ProQuest LLC."),
    )
)
EXPORTS = {"nexis": NEXIS, "uni": UNI, "factiva": FACTIVA, "codes": CODES, "proquest": PROQUEST}
