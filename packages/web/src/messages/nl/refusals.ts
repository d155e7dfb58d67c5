import type { refusals as en } from '../en/refusals.ts';
import type { SameKeys } from '../message.ts';

const formats = 'Waymark leest CSV, TSV, NDJSON, Parquet en XES, ook gezipt (gz).';

export const refusals: SameKeys<typeof en> = {
  'because.internal':
    'Er ging iets mis binnen Waymark. In het logboek staat wat; opnieuw proberen kan helpen.',
  'because.not-understood': 'Dit verzoek was niet te begrijpen.',
  'because.address-wrong': 'In het adres klopt {at} niet.',
  'because.query-wrong': 'In de vraag klopt {at} niet.',
  'because.body-wrong': 'Wat werd verstuurd, klopt niet bij {at}.',
  'because.not-json': 'Wat werd verstuurd, is geen JSON.',
  'because.body-too-large': 'Wat werd verstuurd, is groter dan hier past.',
  'because.disk-full': 'De schijf is vol: maak ruimte en stuur het opnieuw.',
  'because.too-many-tries': 'Te veel pogingen vanaf dit adres; wacht even.',
  'because.link-used':
    'Deze aanmeldlink is al gebruikt of te oud. Maak een nieuwe met `npx waymark link`.',
  'because.password-link-used':
    'Deze link voor een nieuw wachtwoord is al gebruikt of te oud. Vraag een nieuwe waar u zich aanmeldt.',
  'because.not-signed-in':
    'U bent niet aangemeld. Open de link die Waymark toonde toen het startte, of maak een nieuwe met `npx waymark link`.',
  'because.workspace-unknown': 'Er is geen werkruimte “{id}”.',
  'because.key-unknown': 'Er is geen sleutel “{id}” in deze werkruimte.',
  'because.zone-unknown': '“{zone}” is geen tijdzone; verwacht werd een naam als Europe/Amsterdam.',
  'because.currency-unknown':
    '“{currency}” is geen valuta; verwacht werden drie hoofdletters als EUR.',
  'because.no-demo': 'Deze Waymark heeft geen voorbeeldbedrijf om te laden.',

  'because.password-wrong':
    'Dit e-mailadres en dit wachtwoord horen niet bij elkaar. Probeer het opnieuw, of meld u aan met een link.',
  'because.password-not-yours':
    'Dit is niet uw huidige wachtwoord. Typ het opnieuw, of meld u aan met een link om een nieuw te kiezen.',
  'because.email-taken':
    'Iemand heeft al een account met dit e-mailadres. Meld u daarmee aan, of gebruik een ander adres.',
  'because.no-mail':
    'Deze Waymark verstuurt geen e-mail. Vraag de eigenaar om een link: `npx waymark link` maakt er een.',
  'because.nobody-at-email': 'Niemand heeft hier het e-mailadres {email}.',
  'because.person-unknown': 'Persoon “{id}” is hier niet bekend.',
  'because.member-unknown': 'Deze persoon zit niet in de werkruimte.',
  'because.grant-unknown': 'Deze persoon is niet toegelaten tot deze kaart of de werkruimte ervan.',
  'because.last-owner':
    'Niemand anders is eigenaar van deze werkruimte. Maak eerst iemand anders eigenaar.',
  'because.invitation-over':
    'Deze uitnodiging is ingetrokken, al gebruikt of te oud. Vraag een nieuwe aan degene die u uitnodigde.',
  'because.invitation-unknown': 'Er is hier geen uitnodiging “{id}”; misschien is die ingetrokken.',
  'because.role-too-low': 'Uw rol is hier {role}; hiervoor is de rol {least} nodig.',
  'because.key-elsewhere': 'Deze API-sleutel hoort bij een andere werkruimte.',
  'because.key-unknown-here':
    'Deze API-sleutel is hier niet bekend of is ingetrokken. Maak er een onder Instellingen, Sleutels.',
  'because.no-person': 'Dit kan alleen wie als persoon is aangemeld.',
  'because.command-line-only':
    'Dit kan alleen op de opdrachtregel van de machine waarop Waymark draait.',
  'because.public-link-unknown':
    'Deze link toont niets: hij is ingetrokken, te oud, of heeft nooit bestaan.',
  'because.public-link-elsewhere': 'Er is geen openbare link “{id}” voor deze kaart.',
  'because.public-link-locked':
    'Deze kaart gaat open met een wachtwoord. Vraag het aan degene van wie u de link kreeg.',
  'because.public-link-wrong-password':
    'Dit is niet het wachtwoord van deze link. Typ het opnieuw.',
  'because.public-link-past':
    'Een link kan niet eindigen op {moment}, want dat is voorbij. Kies een later moment.',

  'because.drawing-too-large':
    'Deze wijziging is groter dan een kaart kan bevatten en is niet bewaard. Laad de kaart opnieuw en doe het in kleinere stappen.',
  'because.drawing-too-much':
    'Dit is meer dan een kaart in één keer aankan en is niet gedaan. Doe het in kleinere stappen; al het andere is bewaard.',
  'because.drawing-unreadable':
    'Deze wijziging was niet te lezen en is niet bewaard. Laad de kaart opnieuw en doe het nog eens.',
  'because.drawing-no-map':
    'Deze wijziging zet iets op de kaart wat er niet op kan staan, en is niet bewaard. Laad de kaart opnieuw.',
  'because.drawing-begun-anew':
    'Deze kaart is op de server opnieuw begonnen; uw laatste wijziging past er niet meer bij. Laad de kaart opnieuw.',
  'because.drawing-look-only':
    'U mag deze kaart bekijken, maar niet wijzigen. Vraag de eigenaar of dat wel mag.',
  'because.drawing-not-kept':
    'De kaart kan nu even niet worden bewaard, deze wijziging dus ook niet. Het wordt vanzelf opnieuw geprobeerd.',
  'because.drawing-closed': 'Waymark stopt. Het wordt vanzelf opnieuw geprobeerd.',
  'because.drawing-too-fast':
    'Er kwam meer tegelijk binnen dan een kaart aankan. Wacht even; het wordt opnieuw geprobeerd.',
  'because.drawing-no-access':
    'U mag deze kaart niet meer openen. Vraag de eigenaar om u weer toe te laten.',

  'because.range-reversed':
    'De periode eindigt op {to}, voordat ze begint op {from}. Wissel de twee dagen om.',
  'because.nothing-to-draft':
    'Er zijn in deze periode geen gebeurtenissen om een kaart uit te tekenen. Lees een bestand in, stuur gebeurtenissen, of neem een ruimere periode.',
  'because.question-taken-back': 'De vraag is ingetrokken.',
  'because.took-too-long': 'Het antwoord duurde te lang: kies een kortere periode.',
  'because.took-too-much':
    'Het antwoord vraagt meer geheugen dan één vraag mag gebruiken: kies een kortere periode.',
  'because.store-behind': 'De opslag van gebeurtenissen loopt achter: probeer het zo nog eens.',
  'because.pattern-broken':
    '“{pattern}” is geen patroon: {why}. Verwacht werd een reguliere expressie.',
  'because.pattern-looks-around':
    'Het patroon “{pattern}” kijkt vooruit of terug, of vergelijkt letters anders; dat is niet te meten. Schrijf het zonder.',
  'because.pattern-repeats':
    'Het patroon “{pattern}” vraagt om meer dan {most} herhalingen; dat is niet te meten. Schrijf het zonder.',
  'because.pattern-refers-back':
    'Het patroon “{pattern}” verwijst naar een eerder deel; dat is niet te meten. Schrijf het zonder.',
  'because.pattern-class':
    'Het patroon “{pattern}” gebruikt een groep tekens die geen categorie is; dat is niet te meten. Schrijf het zonder.',
  'because.pattern-half-character':
    'Het patroon “{pattern}” bevat een half teken; dat is niet te meten. Schrijf het zonder.',
  'because.thread-gone': 'Dit gesprek is er niet meer.',
  'because.comment-gone': 'Deze opmerking is er niet meer.',
  'because.comment-of-another':
    'Iemand anders schreef deze opmerking. U kunt antwoorden, niet wijzigen.',
  'because.map-unknown': 'Er is geen kaart “{id}” in deze werkruimte.',
  'because.map-saved-elsewhere':
    'Deze kaart is intussen elders bewaard (versie {revision}, de uwe begon bij {began}). Open de kaart opnieuw en herhaal uw wijziging.',
  'because.map-not-a-map':
    'Dit is geen kaart van Waymark: verwacht werd een object met "format": "{format}".',
  'because.map-version':
    'Deze kaart heeft versie {version}; deze Waymark leest versies {oldest} tot en met {newest}. Werk Waymark bij om de kaart te openen.',
  'because.map-faults': {
    one: 'Er klopt {n} ding niet aan de kaart; het staat bij {at}.',
    other: 'Er kloppen {n} dingen niet aan de kaart; het eerste staat bij {at}.',
  },
  'because.map-id-twice': 'Het kenmerk “{id}” staat twee keer in {list}.',
  'because.map-no-stage': 'Op deze kaart is geen fase “{id}”.',
  'because.map-no-touchpoint': 'Op deze kaart is geen contactmoment “{id}”.',
  'because.map-no-lane': 'Op deze kaart is geen baan “{id}”.',
  'because.map-no-phase': 'Op deze kaart is geen hoofdfase “{id}”.',
  'because.map-no-persona': 'Op deze kaart is geen persona “{id}”.',

  'because.picture-unknown': 'Die afbeelding staat niet op deze kaart.',
  'because.pictures-elsewhere':
    'Deze afbeeldingen staan op een kaart die u niet mag zien, en gaan dus niet mee.',
  'because.picture-no-picture':
    'Dit is geen afbeelding die op een kaart kan staan: verwacht werd een PNG, JPEG, WebP of GIF. Bewaar de afbeelding als een daarvan (een SVG als PNG) en stuur die.',
  'because.picture-damaged':
    'Deze afbeelding is beschadigd. Bewaar de afbeelding opnieuw als PNG of JPEG en stuur die.',
  'because.picture-empty': 'Deze afbeelding is leeg.',
  'because.picture-too-many-pixels':
    'Deze afbeelding is {width} bij {height} pixels; een kant mag hoogstens {side} zijn, en samen {millions} miljoen. Maak de afbeelding kleiner en stuur die.',
  'because.picture-too-heavy':
    'Deze afbeelding is groter dan 5 MB. Maak de afbeelding kleiner of bewaar die als JPEG, en stuur die.',

  'because.version-unknown': 'Die versie van deze kaart is er niet; misschien is die opgeruimd.',
  'because.version-without-touchpoint': 'Die versie heeft geen contactmoment “{id}”.',
  'because.map-to-draw-from-unknown': 'Hier is geen kaart “{id}” om een andere uit te tekenen.',
  'because.map-has-counterpart':
    'Deze kaart heeft al een tegenhanger. Maak de twee los om een andere te tekenen.',

  'because.no-consent': 'Deze persoon ging nergens mee akkoord, dus wordt dit niet bewaard.',
  'because.event-not-object': 'Een gebeurtenis moet een object zijn.',
  'because.event-no-type': '“type” moet een van deze zijn: {types}.',
  'because.event-field-no-text': '“{field}” moet een tekst of een getal zijn.',
  'because.event-field-too-long': '“{field}” mag hoogstens {most} tekens hebben.',
  'because.event-field-no-moment':
    '“{field}” moet een datum en tijd zijn volgens ISO 8601, tussen 1970 en 2200.',
  'because.event-field-no-object': '“{field}” moet een object zijn.',
  'because.event-no-name':
    'Een aanroep van track heeft “event” nodig: de naam van wat er gebeurde.',
  'because.event-no-group': 'Een aanroep van group heeft “groupId” nodig.',
  'because.event-no-alias': 'Een aanroep van alias heeft “userId” en “previousId” nodig.',
  'because.event-no-id': 'Een gebeurtenis heeft “userId” of “anonymousId” nodig.',
  'because.event-too-deep': 'Een gebeurtenis mag hoogstens {most} lagen diep zijn.',
  'because.event-too-large': 'Een gebeurtenis mag hoogstens {most} kB zijn; deze is {found} kB.',
  'because.event-unreadable': 'De opslag kan deze gebeurtenis niet lezen.',

  'because.file-empty': 'Dit bestand is leeg.',
  'because.file-only-names': 'In dit bestand staan geen rijen, alleen de namen van kolommen.',
  'because.file-gzipped-twice':
    'Dit bestand is twee keer gezipt. Pak het één keer uit en probeer het opnieuw.',
  'because.file-gzip-cut-off':
    'Het bestand is afgebroken: de zip (gz) houdt halverwege op. Haal het opnieuw op.',
  'because.file-gzip-damaged':
    'De zip (gz) van dit bestand is beschadigd. Haal het bestand opnieuw op.',
  'because.file-is-picture': `Dit is een afbeelding ({kind}), geen bestand met gebeurtenissen. ${formats}`,
  'because.file-is-pdf': `Dit is een PDF, geen bestand met gebeurtenissen. ${formats}`,
  'because.file-is-workbook': `Dit is een werkmap van Excel, geen bestand met gebeurtenissen. Bewaar die in Excel als CSV. ${formats}`,
  'because.file-is-office': `Dit is een oud bestand van Excel of Word, geen bestand met gebeurtenissen. Bewaar het als CSV. ${formats}`,
  'because.file-is-zip': `Dit is een zip-archief, geen bestand met gebeurtenissen. Pak het eerst uit. ${formats}`,
  'because.file-is-archive': `Dit is ingepakt als {kind}, geen bestand met gebeurtenissen. Pak het eerst uit. ${formats}`,
  'because.file-is-database': `Dit is een SQLite-database, geen bestand met gebeurtenissen. ${formats}`,
  'because.file-is-page': `Dit is een webpagina (HTML), geen bestand met gebeurtenissen. ${formats}`,
  'because.file-is-binary': `Dit is geen tekst en geen bestand met gebeurtenissen. ${formats}`,
  'because.file-is-xml': `Dit is XML met “{root}” erin, geen XES-log. ${formats}`,
  'because.file-no-table': `Dit is tekst, maar geen tabel: geen komma, puntkomma of tab verdeelt de regels in kolommen. ${formats}`,
  'because.file-json-list':
    'Dit is één lijst in JSON. Waymark leest JSON met één object per regel (NDJSON): `jq -c ".[]"` maakt dat ervan.',
  'because.file-json-not-lines':
    'Dit is JSON, maar niet één object per regel (NDJSON): `jq -c .` zet elk object op een eigen regel.',
  'because.file-line-too-long':
    'Een regel van dit bestand is langer dan 64 MB; het is dus geen tabel met gebeurtenissen.',
  'because.file-xes-damaged': 'Dit XES-bestand breekt af of is beschadigd: {why}.',
  'because.file-xes-empty': 'In deze XES-log staan geen gebeurtenissen.',
  'because.file-parquet-damaged':
    'Dit Parquet-bestand is afgebroken of beschadigd: het zegt niet wat erin staat.',
  'because.file-parquet-unreadable': 'Dit Parquet-bestand is niet te lezen: {why}.',
  'because.file-not-looked-into':
    'Het is niet bekend hoe deze tabel is geschreven. Stuur het bestand opnieuw.',
  'because.file-too-large': 'Dit bestand is groter dan {most}. Verdeel het, of zip het eerst (gz).',
  'because.column-unknown': 'In dit bestand is geen kolom “{column}”. De kolommen zijn: {columns}.',
  'because.import-unknown': 'Er is geen ingelezen bestand “{id}” in deze werkruimte.',
  'because.import-started': 'Het inlezen van dit bestand is al begonnen.',
  'because.import-file-gone': 'Het bestand wordt niet meer bewaard. Stuur het opnieuw.',
  'because.import-cancelled': 'Het inlezen is gestopt.',
  'because.import-interrupted':
    'Waymark stopte terwijl dit bestand werd ingelezen. Er is niets van bewaard; begin opnieuw.',
  'because.import-disk-full': 'De schijf is vol: maak ruimte en begin opnieuw met inlezen.',
  'because.import-unreadable': 'Het lezen van het bestand mislukte: {why}',
  'because.import-broke':
    'Er ging bij het inlezen iets mis binnen Waymark. Er is niets van het bestand bewaard; begin opnieuw.',
  'because.demo-takes-nothing':
    'Het voorbeeldbedrijf neemt uw eigen gegevens niet op. Kies een andere werkruimte.',

  'because.hint-no-time':
    'Er is geen kolom met tijden gevonden: in geen van {columns} staan datums of tijden. Zonder tijd is niets op een klantreis te plaatsen.',
  'because.hint-no-person':
    'Er is geen kolom met personen gevonden: geen van {columns} ziet eruit als het kenmerk van een persoon. Kies de kolom die zegt wie het was.',
  'because.hint-day-first':
    'In de datums van “{column}” kan de dag of de maand voorop staan; ze worden gelezen met de dag voorop, zoals gebruikelijk in de tijdzone van de werkruimte.',
  'because.hint-month-first':
    'In de datums van “{column}” kan de dag of de maand voorop staan; ze worden gelezen met de maand voorop, zoals gebruikelijk in de tijdzone van de werkruimte.',
  'because.hint-one-name':
    'Geen kolom zegt wat er gebeurde, dus wordt elke rij “{name}”. Kies een kolom of een andere naam als dat niet klopt.',

  'because.row-no-person': 'Er is geen persoon: “{column}” is leeg.',
  'because.row-no-time': 'Er is geen tijd: “{column}” is leeg.',
  'because.row-no-event': 'Er is geen gebeurtenis: “{column}” is leeg.',
  'because.row-not-a-time': '“{text}” in “{column}” is geen tijd.',
  'because.row-time-out-of-range': '“{text}” in “{column}” ligt niet tussen 1970 en 2262.',
  'because.row-person-too-long': 'De persoon in “{column}” is langer dan {most} tekens.',
  'because.row-event-too-long': 'De gebeurtenis in “{column}” is langer dan {most} tekens.',
  'because.row-session-too-long': 'Het bezoek in “{column}” is langer dan {most} tekens.',
  'because.row-account-too-long': 'Het bedrijf in “{column}” is langer dan {most} tekens.',
  'because.row-too-large': 'Deze rij is {found} kB; er past hoogstens {most} kB.',
  'because.row-one-cell': 'Deze rij heeft 1 cel; de tabel heeft {columns} kolommen.',
  'because.row-cells': 'Deze rij heeft {cells} cellen; de tabel heeft {columns} kolommen.',
  'because.row-not-json': 'Deze regel is geen JSON.',
  'because.row-not-object': 'Deze regel is JSON, maar geen object.',
  'because.row-too-deep': 'Deze regel is meer dan {most} lagen diep.',
  'because.row-quote-open':
    'Op deze regel begint een aanhalingsteken ({quote}) dat nergens wordt gesloten.',
  'because.row-quote-text': 'Er staat tekst achter een sluitend aanhalingsteken ({quote}).',
};
