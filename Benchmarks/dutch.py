"""Dutch that looks like the texts of a small association: sentences from patterns, words from lists.

It says nothing; what counts is that words repeat as they do in a real text. Some are on every page, and the
longer the corpus, the more words are new (compounds), so that indexes and caches do not have it too easy.
"""

# Singular with its article, and plural.
NOUNS = [line.split("/") for line in """
de groep/groepen|de wethouder/wethouders|de ambtenaar/ambtenaren|de familie/families|de vrijwilliger/vrijwilligers
de avond/avonden|de brief/brieven|de afspraak/afspraken|het gesprek/gesprekken|het verhaal/verhalen|de vraag/vragen
de raad/raden|het plan/plannen|de buurt/buurten|de wijk/wijken|het dorp/dorpen|de school/scholen|de bus/bussen
de taxi/taxi's|de begeleider/begeleiders|de cliënt/cliënten|de ouder/ouders|de broer/broers|de zus/zussen
het budget/budgetten|de regel/regels|de wet/wetten|het besluit/besluiten|de vergadering/vergaderingen
de keuken/keukens|de woning/woningen|de straat/straten|de winkel/winkels|het werk/werkplekken|de baan/banen
de coach/coaches|het netwerk/netwerken|de kennis/kennissen|de foto/foto's|de film/films|de krant/kranten
het bericht/berichten|de website/websites|de ervaring/ervaringen|het idee/ideeën|de stap/stappen|de lijst/lijsten
de kaart/kaarten|het formulier/formulieren|de oefening/oefeningen|de cursus/cursussen|het boek/boeken
het hoofdstuk/hoofdstukken|de zaal/zalen|de stoel/stoelen|de tafel/tafels|de koffie/koffiepauzes|het doel/doelen
de wens/wensen|het recht/rechten|de zorg/zorgvragen|het advies/adviezen|de klacht/klachten|het signaal/signalen
de drempel/drempels|de deur/deuren|de ingang/ingangen|de lift/liften|het station/stations|de halte/haltes
de fiets/fietsen|het park/parken|de speelplaats/speelplaatsen|de sportclub/sportclubs|het koor/koren
de voorzitter/voorzitters|de penningmeester/penningmeesters|het bestuur/besturen|het lid/leden|de agenda/agenda's
het verslag/verslagen|de notulen/notulen|de uitnodiging/uitnodigingen|de bijeenkomst/bijeenkomsten
de organisatie/organisaties|de instelling/instellingen|de gemeente/gemeenten|de regio/regio's|de partner/partners
de mentor/mentoren|de dokter/dokters|de leraar/leraren|de leerling/leerlingen|de klas/klassen|het diploma/diploma's
de proef/proeven|de pilot/pilots|de enquête/enquêtes|het cijfer/cijfers|de uitkomst/uitkomsten|de fout/fouten
de oplossing/oplossingen|het voorbeeld/voorbeelden|het begin/beginpunten|het einde/eindpunten|de route/routes
""".replace("\n", "|").split("|") if line]

# What a compound starts with.
STEMS = """wijk buurt gemeente familie zorg school werk cliënten leden jeugd woon vervoers praat kook film lees
zomer winter voorjaars najaars ochtend middag zaterdag theater muziek sport wandel natuur dieren tuin bus straat
advies subsidie bestuurs themas netwerk kennis oefen proef regio dorps stads markt feest pers web foto taal cijfer
welzijns inkomens toekomst wensen rechten klachten vergader presentatie signaal verslag keuze""".split()

VERBS = """bespreken maken delen vinden zoeken gebruiken vergelijken organiseren verbeteren herhalen begrijpen
vertellen bewaren bekijken veranderen voorbereiden plannen ondersteunen onderzoeken beschrijven controleren
verzamelen bezoeken noemen tekenen oefenen versturen afronden starten helpen""".split()

ADJECTIVES = """nieuwe korte goede kleine grote duidelijke eerlijke vaste eerste laatste warme rustige open
belangrijke gewone oude jonge lokale volgende eigen bekende handige eenvoudige langzame snelle vrolijke stille
betrokken actieve tijdelijke gezamenlijke""".split()

TIMES = """elke week|een keer per maand|na de zomer|voor het weekend|aan het begin van het jaar|'s avonds
op een vaste dag|in het voorjaar|tijdens de pauze|al een paar jaar|binnen een week|als er tijd is
""".replace("\n", "|").strip("|").split("|")

PLACES = """in de wijk|bij de gemeente|aan de keukentafel|in het buurthuis|op school|in een kleine zaal|op het plein
bij de ingang|in de bibliotheek|op de website|in het dorp|aan de telefoon|bij iemand thuis|in de krant
""".replace("\n", "|").strip("|").split("|")

# Who a text is for, who wrote it, who spoke.
AUDIENCES = ["ledengroepen", "families", "cliëntenraden", "vrijwilligers", "familieverenigingen", "begeleiders"]
FIRST_NAMES = "Anouk Bram Chaya Daan Esra Floor Gijs Hanna Imran Joke Koen Lotte Mees Noor Olaf Pien".split()
LAST_NAMES = ["de Bruin", "Jansma", "van der Loo", "El Amrani", "Peeters", "Kok", "ter Horst", "Yıldız", "Smid", "Vos"]
REGIONS = ["Noord", "Oost", "Zuid", "West", "Midden", "de kust", "de heuvels", "de polder"]

# Each word in capitals is a slot: ONE de brief, MANY brieven, DO bespreken, HOW nieuwe, WHEN elke week,
# WHERE in de wijk, COUNT 3.
SENTENCES = """
Begin met ONE, want dat helpt MANY.
Veel MANY willen WHEN MANY DO.
Vraag WHEN aan MANY of zij ONE kennen.
Het lukt WHERE beter als u HOW MANY gebruikt.
WHEN DO wij HOW MANY met MANY.
U kunt ONE ook WHERE DO.
Soms is ONE niet genoeg; dan zijn er HOW MANY nodig.
Wie MANY wil DO, heeft aan COUNT MANY genoeg.
MANY en MANY horen bij elkaar, zeker WHERE.
Schrijf op wat MANY van ONE vinden.
Dat is geen HOW vraag, maar het helpt om MANY te DO.
Kies COUNT MANY uit en bespreek die WHERE.
De HOW MANY kwamen WHEN terug met COUNT MANY.
Zo wordt ONE van iedereen: van MANY, van MANY en van MANY.
Neem de tijd, zegt ONE: "Eerst luisteren, dan MANY DO."
Een HOW bijeenkomst met MANY werkt beter dan COUNT MANY.
ONE staat WHERE, waar MANY het kunnen zien.
Let op dat ONE en ONE niet door elkaar lopen.
Wij zagen WHERE dat HOW MANY vaker MANY DO.
Is ONE er nog niet? Dan kunt u WHEN MANY DO.
""".strip().split("\n")

# As officials write, for what is told of hard texts: long sentences and words, passives, what no neighbour would say,
# abbreviations, words that belong together and stand far apart. About a third are merely long.
STIFF = """
Ten aanzien van ONE dient derhalve door MANY te worden bezien of MANY in het kader van de uitvoering van het beleid tijdig worden ondersteund.
De door ONE ten behoeve van MANY opgestelde regeling wordt conform de afspraken met MANY WHEN geëvalueerd en zo nodig aangepast.
MANY hebben WHEN WHERE samen met MANY en een groot aantal andere betrokkenen uit de omgeving een verslag over MANY gemaakt, dat u t.z.t. kunt opvragen.
Indien ONE niet over voldoende informatie beschikt, kan d.m.v. een schriftelijk verzoek bij MANY (zie o.a. blz. COUNT) nadere toelichting worden verkregen.
De implementatie van de verbetering van de samenwerking tussen MANY en MANY geschiedt onder verantwoordelijkheid van ONE.
Het is van belang om MANY die WHERE actief zijn zo spoedig mogelijk over de mogelijkheden van ONE te informeren.
Voorts wordt opgemerkt dat het WMO-budget aangaande MANY niet toereikend is, hetgeen tot een heroverweging van de uitgangspunten noodzaakt.
Wij spraken WHERE met MANY over de vraag hoe ONE er over COUNT jaar uitziet en wat daar WHEN voor nodig is, en dat leverde meer op dan MANY van tevoren hadden gedacht.
Alvorens tot besluitvorming over te gaan dient ONE zich te vergewissen van het draagvlak onder MANY.
De vertegenwoordigers van MANY participeren in een multidisciplinair overleg waarin o.a. de arbeidsongeschiktheid, de toegankelijkheid en de beschikbaarheid van MANY aan de orde komen.
Omdat ONE nog niet klaar is en MANY er WHEN pas over praten, vragen wij MANY om nog even te wachten met MANY DO tot daar WHERE meer over bekend is.
Het college van B&W is voornemens om de indicatiestelling voor HOW MANY met ingang van het komende kalenderjaar te decentraliseren.
""".strip().split("\n")

TITLES = """
Hoe kunnen MANY samen MANY DO?
MANY DO WHERE
Wat MANY leren van MANY
ONE en ONE: zo werkt het
Een HOW kijk op MANY
COUNT manieren om MANY te DO
Van MANY naar MANY
MANY in gesprek met MANY
Waarom ONE telt
Samen met MANY MANY DO
""".strip().split("\n")

HEADINGS = """
Wat MANY kunnen doen
MANY DO
Hoe het WHERE ging
Waar MANY op letten
Meer over ONE
ONE in het kort
Tips voor MANY
""".strip().split("\n")

SLOTS = {"ONE", "MANY", "DO", "HOW", "WHEN", "WHERE", "COUNT"}


def pattern(text):
    """The words of a pattern as pairs: a slot or nothing, and what is written as it stands."""
    parts = []
    for word in text.split(" "):
        slot = word.rstrip(",.?:;\"")
        parts.append((slot, word[len(slot):]) if slot in SLOTS else ("", word))
    return parts


PATTERNS = {name: [pattern(text) for text in texts]
            for name, texts in [("sentence", SENTENCES), ("stiff", STIFF), ("title", TITLES), ("heading", HEADINGS)]}


class Writer:
    """Writes with the numbers of one generator, `random() -> [0, 1)`."""

    def __init__(self, random):
        self.random = random

    def below(self, end):
        return int(self.random() * end)

    def between(self, first, last):
        return first + int(self.random() * (last - first + 1))

    def one_of(self, things):
        return things[int(self.random() * len(things))]

    def often_first(self, things):
        """The first things of a list far oftener than the last."""
        return things[int(self.random() ** 2 * len(things))]

    def some_of(self, things, count, pick=None):
        """At most so many different ones."""
        pick = pick or self.one_of
        return list(dict.fromkeys(pick(things) for _ in range(count)))

    def noun(self, many):
        one, more = self.often_first(NOUNS)
        word = more if many else one
        if self.random() < 0.15:
            article, _, bare = word.rpartition(" ")
            word = f"{article} {self.one_of(STEMS)}{bare}".strip()
        return word

    def word(self, slot):
        match slot:
            case "ONE": return self.noun(many=False)
            case "MANY": return self.noun(many=True)
            case "DO": return self.often_first(VERBS)
            case "HOW": return self.often_first(ADJECTIVES)
            case "WHEN": return self.one_of(TIMES)
            case "WHERE": return self.one_of(PLACES)
        return str(self.between(2, 12))

    def _write(self, kind):
        text = " ".join(self.word(slot) + rest if slot else rest for slot, rest in self.one_of(PATTERNS[kind]))
        # 's avonds keeps its small letter, and gives the next one a capital.
        return "'s A" + text[4:] if text.startswith("'s a") else text[0].upper() + text[1:]

    def sentence(self):
        return self._write("sentence")

    def stiff(self):
        """A sentence that is hard to read."""
        return self._write("stiff")

    def title(self):
        return self._write("title")

    def heading(self):
        return self._write("heading")

    def words(self, count):
        return " ".join(self.noun(many=True) for _ in range(count))

    def name(self):
        return f"{self.one_of(FIRST_NAMES)} {self.one_of(LAST_NAMES)}"
