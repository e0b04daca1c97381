"""The communicatiekalender for diaries and spreadsheets, read by programs of others."""

import csv
import io
import random
import re
from collections import Counter
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import icalendar
import ics
import yaml
from dateutil.tz import tzical

from icalendar_file import CalendarFile

YEARS = range(2015, 2041)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
HEAD = "naam: Proef\nadres: https://proef.example/\nkanalen:\n  - naam: Facebook\n  - naam: X\n"


def calendars(folder):
    return sorted(folder.rglob("*.ics"))


def a_site(trial, name, files):
    """A small site of its own; `files` are texts by their paths below content/."""
    site = trial.scratch / name
    for path, text in files.items():
        target = site / "content" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return site


def build(trial, site, day):
    trial.run("build", "--site", site, "--date", day)
    return site / "output"


def quoted(text):
    """A text as YAML has it between double quotes."""
    named = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    return '"' + "".join(named.get(sign, sign if sign.isprintable() else f"\\U{ord(sign):08x}") for sign in text) + '"'


# What each of the readers makes of a file: for each event its UID, its title, its begin and its end. Days are dates, times
# are moments of UTC.

def moment(value, zone=AMSTERDAM):
    if not isinstance(value, datetime):
        return value
    return (value if value.tzinfo else value.replace(tzinfo=zone)).astimezone(timezone.utc)


def by_icalendar(data):
    found = []
    for event in icalendar.Calendar.from_ical(data).walk("VEVENT"):
        found.append((str(event["UID"]), str(event["SUMMARY"]), moment(event.start), moment(event.end)))
    return Counter(found)


def by_ics(data):
    found = []
    for event in ics.Calendar(data.decode("utf-8")).events:
        begin, end = event.begin, event.end
        if event.all_day:
            begin, end = begin.date(), end.date()
        else:
            begin, end = moment(begin.datetime), moment(end.datetime)
        # It takes an escaped backslash before an n for the end of a line as well.
        found.append((event.uid, event.name.replace("\\\n", "\\n"), begin, end))
    return Counter(found)


def by_ourselves(data):
    """By the RFC: the time zone is that of the file, by its own rules."""
    file, found = CalendarFile(data), []
    zone = zone_of(data)
    for event in file.events:
        start, end = event["DTSTART"].value, event["DTEND"]
        if event["DTSTART"].parameters.get("VALUE") == "DATE":
            begin = date.fromisoformat(start)
            finish = date.fromisoformat(end.value) if end else begin + timedelta(days=1)
        else:
            begin, finish = (moment(datetime.fromisoformat(text), zone) for text in (start, end.value))
        found.append((event["UID"].text, event["SUMMARY"].text, begin, finish))
    return Counter(found)


def zone_of(data):
    zones = re.search(rb"BEGIN:VTIMEZONE.*?END:VTIMEZONE\r\n", data, flags=re.DOTALL)
    return tzical(io.StringIO(zones[0].decode())).get() if zones else None


def disagreements(folder, readers=(by_icalendar, by_ics)):
    """Where the readers see other events in a file than it has."""
    for path in calendars(folder):
        data, name = path.read_bytes(), path.relative_to(folder)
        for fault in CalendarFile(data).faults:
            yield f"{name}: {fault}"
        ours = by_ourselves(data)
        for read in readers:
            theirs = read(data)
            for event in sorted((ours - theirs) + (theirs - ours), key=str)[:3]:
                yield f"{name}: {read.__name__} and the RFC do not agree on {event}"


def follow_rfc_5545(trial):
    """Files for diaries follow RFC 5545 to the letter, and two libraries see the same events in them."""
    for site in trial.sites:
        if len(calendars(site.folder)) < 15:
            yield f"only {len(calendars(site.folder))} files in {site.base}"
        yield from disagreements(site.folder)


def sees_what_is_broken(trial):
    """The reader of these files finds what is broken in one."""
    whole = (trial.site.folder / "kalender" / "kalender.ics").read_bytes()
    event = whole[whole.index(b"BEGIN:VEVENT"):whole.index(b"END:VEVENT") + 12]
    long = whole.index(b"\r\n ")
    broken = {
        "LF alone": whole.replace(b"\r\n", b"\n", 1),
        "no last line end": whole[:-2],
        "a line of 76": whole[:long] + b"x" + whole[long:].replace(b"\r\n ", b"", 1),
        "a character in two": whole.replace("ë".encode(), b"\xc3\r\n \xab", 1),
        "a control character": whole.replace(b"SUMMARY:", b"SUMMARY:\x07", 1),
        "not escaped": whole.replace(b"SUMMARY:", b"SUMMARY:a;b", 1),
        "a wrong escape": whole.replace(b"SUMMARY:", b"SUMMARY:a\\b", 1),
        "no UID": re.sub(rb"UID:.*?\r\n", b"", whole, count=1),
        "no DTSTAMP": re.sub(rb"DTSTAMP:.*?\r\n", b"", whole, count=1),
        "one UID twice": whole.replace(event, event * 2, 1),
        "two SUMMARY": whole.replace(b"SUMMARY:", b"SUMMARY:a\r\nSUMMARY:", 1),
        "an end that is the start": re.sub(rb"DTSTART;VALUE=DATE:(\d+)\r\nDTEND;VALUE=DATE:\d+",
                                           rb"DTSTART;VALUE=DATE:\1\r\nDTEND;VALUE=DATE:\1", whole, count=1),
        "no time": re.sub(rb"DTSTAMP:\d{8}T", rb"DTSTAMP:20170101T9", whole, count=1),
        "not closed": whole.replace(b"END:VEVENT\r\n", b"", 1),
        "empty": re.sub(rb"BEGIN:VEVENT.*END:VEVENT\r\n", b"", whole, flags=re.DOTALL),
        "an unknown zone": whole.replace(b"DTSTART;VALUE=DATE:20", b"DTSTART;TZID=Mars:20", 1),
        "a trigger that is none": re.sub(rb"TRIGGER:", b"TRIGGER:-P3", whole, count=1),
    }
    if CalendarFile(whole).faults:
        yield f"finds something in what is whole: {CalendarFile(whole).faults[0]}"
    for name, data in broken.items():
        if data == whole:
            yield f"‘{name}’ changed nothing"
        elif not CalendarFile(data).faults:
            yield f"‘{name}’ is not seen"


def the_plan(trial):
    """The items of 2017 with their periods, read by PyYAML."""
    path = trial.repository / "content" / "kalender" / "2017.yaml"
    periods = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)["periodes"]
    return periods, [(period, item) for period in periods for item in period.get("items", [])]


def events_of(site, name):
    return CalendarFile((site.folder / "kalender" / name).read_bytes()).events


def starts(events, prefix):
    """The day and the channel of each event that is not of a period or a webinar; the same for `Thema: `."""
    found = Counter()
    for event in events:
        sort, _, rest = event["SUMMARY"].text.partition(": ")
        if (sort == "Thema") == (prefix == "Thema") and sort != "Webinar":
            day = date.fromisoformat(event["DTSTART"].value).isoformat()
            found[day, rest if prefix == "Thema" else sort] += 1
    return found


def hold_the_year(trial):
    """Each item of 2017 stands once in the file of all, of its channel, of its theme and of its audiences."""
    periods, items = the_plan(trial)
    dated = [(period, item) for period, item in items if "datum" in item]
    if len(dated) < 50:
        yield f"only {len(dated)} items in 2017.yaml"

    def expected(wanted):
        return Counter((item["datum"], item.get("kanaal")) for period, item in dated if wanted(period, item))

    groups = {"kalender.ics": lambda period, item: True}
    for name in {item["kanaal"] for _, item in dated if "kanaal" in item}:
        groups[f"kanalen/{slug(name)}.ics"] = lambda period, item, name=name: item.get("kanaal") == name
    for name in {period["thema"] for period in periods}:
        groups[f"themas/{slug(name)}.ics"] = lambda period, item, name=name: period["thema"] == name
    for name in {name for period in periods for name in period.get("doelgroep", [])}:
        groups[f"doelgroepen/{slug(name)}.ics"] = lambda period, item, name=name: name in period.get("doelgroep", [])
    for name, wanted in groups.items():
        found, right = starts(events_of(trial.site, name), "item"), expected(wanted)
        for difference in sorted(map(str, (found - right) + (right - found)))[:3]:
            yield f"kalender/{name}: {difference} is not there as often as in the plan"
    if sum(starts(events_of(trial.site, "kalender.ics"), "Thema").values()) != len(periods):
        yield "kalender.ics: not as many periods as in the plan"


def lead_to_pages(trial):
    """Every address in a file for diaries leads to a page or a file of the site, and each file names itself."""
    for site in trial.sites:
        for path in calendars(site.folder):
            name, file = path.relative_to(site.folder).as_posix(), CalendarFile(path.read_bytes())
            for component in [file.calendar, *file.events]:
                url = component["URL"].value if component["URL"] else None
                if url is None and component is file.calendar:
                    yield f"{name}: has no URL"
                elif url and site.is_on_host(url) and not site.file_at(url):
                    yield f"{name}: nothing at {url}"
            source = file.calendar["SOURCE"]
            if source and source.value != site.base + name:
                yield f"{name}: says that it is at {source.value}"


def slug(name):
    plain = name.lower().translate(str.maketrans("ëéèïöü", "eeeiou"))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def table_of(data):
    """The rows of a table; a spreadsheet in Dutch has `;` between fields."""
    if not data.startswith(b"\xef\xbb\xbf"):
        raise ValueError("no byte order mark")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";", strict=True))


def tables_hold_the_year(trial):
    """The table of 2017 has a line for each item, in the order of the plan, and says nothing of who does it."""
    _, items = the_plan(trial)
    data = (trial.site.folder / "kalender" / "2017" / "kalender-2017.csv").read_bytes()
    rows = table_of(data)
    columns = ["datum", "week", "dag", "periode", "thema", "boodschap", "doelgroep", "kanaal", "materiaal", "adres",
               "status", "tekst klaar", "akkoord"]
    if list(rows[0]) != columns:
        yield f"the columns are {list(rows[0])}"
    if re.search(rb"(?<!\r)\n", re.sub(rb'"[^"]*"', b"", data)) or not data.endswith(b"\r\n"):
        yield "a line that does not end in CR LF"
    if len(rows) != len(items):
        yield f"{len(rows)} lines for {len(items)} items"
    for number, (row, (period, item)) in enumerate(zip(rows, items), start=2):
        right = {"datum": item.get("datum", ""), "kanaal": item.get("kanaal", ""),
                 "doelgroep": ", ".join(period.get("doelgroep", [])), "status": item.get("status", "gepland")}
        for name, value in right.items():
            if row[name] != value:
                yield f"line {number}: {name} is {row[name]!r}, not {value!r}"
        if None in row or None in row.values():
            yield f"line {number}: not {len(columns)} fields"
        # A channel that a reader without the address could not follow.
        if row["adres"] and not row["adres"].startswith("https://"):
            yield f"line {number}: the address is {row['adres']}"
    for_editors = trial.run("calendar", "table", "2017", "--date", "2017-01-01")
    owners = [row["eigenaar"] for row in table_of(for_editors.encode("utf-8"))]
    if owners != [item.get("eigenaar", period.get("eigenaar", "")) for period, item in items]:
        yield "calendar table: the owners are not those of the plan"


def in_words(monday):
    """A week as readers see it: from which day to which."""
    months = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
              "november", "december"]
    sunday = monday + timedelta(days=6)
    start = str(monday.day)
    if monday.month != sunday.month:
        start += f" {months[monday.month - 1]}"
    if monday.year != sunday.year:
        start += f" {monday.year}"
    return f"{start} tot en met {sunday.day} {months[sunday.month - 1]} {sunday.year}"


def weeks_are_those_of_iso_8601(trial):
    """Weeks and week days of 2015-2040 are those of Python: 52 or 53, leap years, ends of years."""
    files = {"site.yaml": HEAD, "themas/een.md": "---\ntitel: Een\n---\n\nEen.\n"}
    weeks = 0
    for year in YEARS:
        lines = ["periodes:"]
        for week in range(1, date(year, 12, 28).isocalendar().week + 1):
            weeks += 1
            lines += ["  - thema: een", f"    van: {year}-W{week:02}", "    kanalen: [X]", "    items:"]
            for day in range(1, 8):
                lines.append(f"      - {{kanaal: X, datum: {date.fromisocalendar(year, week, day)}}}")
        files[f"kalender/{year}.yaml"] = "\n".join(lines) + "\n"
    output = build(trial, a_site(trial, "weeks", files), "2015-01-01")
    names = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
    seen = []
    for year in YEARS:
        for row in table_of((output / "kalender" / str(year) / f"kalender-{year}.csv").read_bytes()):
            day = date.fromisoformat(row["datum"])
            seen.append(day)
            iso = day.isocalendar()
            if (row["week"], row["dag"]) != (str(iso.week), names[iso.weekday - 1]):
                yield f"{day}: {row['dag']} of week {row['week']}"
            if row["periode"] != in_words(date.fromisocalendar(iso.year, iso.week, 1)):
                yield f"{day}: {row['periode']}"
    first = date.fromisocalendar(YEARS[0], 1, 1)
    if seen != [first + timedelta(days=number) for number in range(7 * weeks)]:
        yield "not every day of every week is there once"
    events = CalendarFile((output / "kalender" / "kalender.ics").read_bytes()).events
    found = [(event["DTSTART"].value, event["DTEND"].value) for event in events if event["SUMMARY"].text == "Thema: Een"]
    right = [tuple((first + timedelta(days=7 * number)).strftime("%Y%m%d") for number in (week, week + 1))
             for week in range(weeks)]
    if found != right:
        yield f"the weeks are not from Monday to Sunday: {[pair for pair in found if pair not in right][:3]}"


def clocks_are_those_of_amsterdam(trial):
    """Webinars of 2015-2040 are at the right moment, on all days on which the clocks change too."""
    files, right = {"site.yaml": HEAD}, {}
    number = 0
    for year in YEARS:
        for change in (3, 10):
            last = max(day for day in range(25, 32) if date(year, change, day).weekday() == 6)
            for shift in (-1, 0, 1):
                day = date(year, change, last) + timedelta(days=shift)
                for begin, end in (("0.30", "1.30"), ("1.30", "3.30"), ("2.30", "2.45"), ("2.30", "3.15"), ("2.59", None),
                                   ("1.59", None), ("3.00", "4.00"), ("19.30", "20.45"), ("23.30", "23.59"), ("23.45", None)):
                    number += 1
                    title = f"W{number}"
                    files[f"webinars/w{number}.md"] = (f"---\ntitel: {title}\ndatum: {day}\nbegintijd: {begin}\n"
                                                      + (f"eindtijd: {end}\n" if end else "") + "---\n\nTekst.\n")
                    right[f"Webinar: {title}"] = hours(day, begin, end)
    site = a_site(trial, "clocks", files)
    (site / "content" / "themas").mkdir()
    (site / "content" / "themas" / "een.md").write_text("---\ntitel: Een\n---\n\nEen.\n")
    (site / "content" / "kalender").mkdir()
    (site / "content" / "kalender" / "2015.yaml").write_text("periodes:\n  - {thema: een, van: 2015-01}\n")
    output = build(trial, site, "2040-12-31")
    data = (output / "kalender" / "kalender.ics").read_bytes()
    for fault in CalendarFile(data).faults:
        yield fault
    for read in (by_ourselves, by_icalendar, by_ics):
        found = {title: (begin, end) for _, title, begin, end in read(data)}
        for title, times in right.items():
            # From 2038 on, the other library asks a clock that has run out of bits (that of dateutil).
            if found.get(title) != times and (read is not by_ics or times[0].year < 2038):
                yield f"{read.__name__}: {title} is at {found.get(title)}, not {times}"
    zone = zone_of(data)
    moment_of_day = datetime(YEARS[0], 1, 1, 12)
    while moment_of_day.year <= YEARS[-1]:
        if zone.utcoffset(moment_of_day) != AMSTERDAM.utcoffset(moment_of_day):
            yield f"{moment_of_day}: {zone.utcoffset(moment_of_day)}"
        moment_of_day += timedelta(days=1)
    for year in YEARS:
        for month in (3, 10):
            last = max(day for day in range(25, 32) if date(year, month, day).weekday() == 6)
            for minutes in range(0, 360, 15):
                clock = datetime(year, month, last) + timedelta(minutes=minutes)
                exists = clock.replace(tzinfo=AMSTERDAM).astimezone(timezone.utc).astimezone(AMSTERDAM)
                if exists.replace(tzinfo=None) == clock and zone.utcoffset(clock) != AMSTERDAM.utcoffset(clock):
                    yield f"{clock}: {zone.utcoffset(clock)}"


def hours(day, begin, end):
    """From when to when, by the rules of RFC 5545: a time that the clock skips counts from before the change. What has no
    end lasts an hour on the clock."""
    def clock(text):
        hour, minute = map(int, text.split("."))
        return datetime.combine(day, time(hour, minute))
    start = clock(begin)
    finish = clock(end) if end else start + timedelta(hours=1)
    first, last = moment(start), moment(finish)
    return first, last if last > first else first + (finish - start)


PLAN = """periodes:
  - thema: een
    van: 2017-03
    boodschap: Hoor ons.
    eigenaar: kwartelkoning
    items:
      - materiaal: artikelen/een.md
        kanaal: Facebook
        datum: 2017-03-07
        eigenaar: kwartelkoning
      - materiaal: artikelen/porseleinhoen.md
        kanaal: X
        datum: 2017-03-09
        status: tekst klaar
        tekst-klaar: 2017-03-01
        akkoord: 2017-03-03
"""
SMALL = {
    "site.yaml": HEAD, "themas/een.md": "---\ntitel: Een\n---\n\nEen.\n",
    "artikelen/een.md": "---\ntitel: Eerste\n---\n\nEen.\n",
    "artikelen/porseleinhoen.md": "---\ntitel: Het porseleinhoen\nconcept: ja\n---\n\nPorseleinhoen.\n",
    "webinars/later.md": "---\ntitel: Later\ndatum: 2017-05-11\nbegintijd: 19.30\neindtijd: 20.30\n---\n\nLater.\n",
    "webinars/maand.md": "---\ntitel: Ooit\ndatum: 2017-06\n---\n\nOoit.\n",
    "kalender/2017.yaml": PLAN,
}


def moved_events_are_the_same(trial):
    """An event that is moved keeps its UID and counts its SEQUENCE up; one that is not stays as it is."""
    site = a_site(trial, "moved", SMALL)

    def publish(day, *changes):
        for path, before, after in changes:
            file = site / "content" / path
            text = file.read_text(encoding="utf-8")
            if before not in text:
                raise ValueError(f"no {before} in {path}")
            file.write_text(text.replace(before, after), encoding="utf-8")
        output = build(trial, site, day)
        data = (output / "kalender" / "kalender.ics").read_bytes()
        return {event["SUMMARY"].text: (event["UID"].value, event["SEQUENCE"].value, event["DTSTAMP"].value[:8],
                                        event["DTSTART"].value) for event in CalendarFile(data).events}, data

    plan = "kalender/2017.yaml"
    first, data = publish("2017-02-01")
    item, period, webinar = "Facebook: Eerste", "Thema: Een", "Webinar: Later"
    if set(first) != {item, period, webinar, "X: nog niet verschenen"}:
        yield f"the events are {sorted(first)}"
    steps = [
        ("nothing", "2017-02-02", (), {}),
        ("the item moved", "2017-02-03", [(plan, "datum: 2017-03-07", "datum: 2017-03-08")], {item: 1}),
        ("the item moved back", "2017-02-04", [(plan, "datum: 2017-03-08", "datum: 2017-03-07")], {item: 1}),
        ("its status", "2017-02-05", [(plan, "datum: 2017-03-07", "datum: 2017-03-07\n        status: akkoord")], {item: 1}),
        ("the message", "2017-02-06", [(plan, "Hoor ons.", "Hoor ons, zie ons.")], {period: 0}),
        ("the period longer", "2017-02-07", [(plan, "van: 2017-03", "van: 2017-03\n    tot: 2017-04")], {period: 1, item: 0, "X: nog niet verschenen": 0}),
        ("the webinar later", "2017-02-08", [("webinars/later.md", "19.30", "19.45")], {webinar: 1}),
        ("nothing again", "2017-03-01", (), {}),
    ]
    for name, day, changes, changed in steps:
        then, (now, data) = first, publish(day, *changes)
        for title in sorted(set(then) | set(now)):
            before, after = then.get(title), now.get(title)
            if not before or not after or before[0] != after[0]:
                yield f"{name}: {title} was {before}, and is {after}"
                continue
            right = str(int(before[1]) + changed.get(title, 0)), (day.replace("-", "") if title in changed else before[2])
            if (after[1], after[2]) != right:
                yield f"{name}: {title} has SEQUENCE and day {after[1:3]}, not {right}"
        first = now
    beside = (site / "output" / "webinars" / "later" / "kalender.ics").read_bytes()
    if first[webinar][0].encode() not in beside or b"SEQUENCE:1" not in beside:
        yield "the file beside the webinar is another event than that of the calendar"
    if (site / "output" / "webinars" / "maand" / "kalender.ics").exists():
        yield "a webinar without a day has an event"
    # What is not ours, or not whole, is not believed, and stops nothing.
    whole = site / "output" / "kalender" / "kalender.ics"
    noise = random.Random(5545)
    for damage in (b"", data[:len(data) // 2], data.replace(b"\r\n", b"\n"), bytes(noise.randbytes(5000)), b"BEGIN:VEVENT\r\n" * 9,
                   data.replace(b"SEQUENCE:", b"SEQUENCE:99999999999999999999"), data + b"UID:"):
        whole.write_bytes(damage)
        now, _ = publish("2017-03-02")
        if {title: event[0] for title, event in now.items()} != {title: event[0] for title, event in first.items()}:
            yield f"after {damage[:20]} the events are {now}"
        if any(int(event[1]) > 9 for event in now.values()):
            yield f"after {damage[:20]} a SEQUENCE is {max(event[1] for event in now.values())}"


def keep_secrets(trial):
    """Who does it, and what is not published, stands in no file."""
    site = a_site(trial, "secrets", SMALL)
    output = build(trial, site, "2017-02-01")
    for path in sorted(output.rglob("*")):
        if path.is_file():
            for word in (b"kwartelkoning", b"porseleinhoen"):
                if word in path.read_bytes().lower() or word in path.name.encode():
                    yield f"{path.relative_to(output)}: {word.decode()}"
    table = trial.run("calendar", "table", "2017", "--site", site, "--date", "2017-02-01")
    if "kwartelkoning" not in table or "porseleinhoen" not in table:
        yield "editors do not see who does it, or what is not published"


HOSTILE = [
    "Eén; twee, drie\\vier \\n vijf", "regel een\nregel twee\r\nregel drie\rvier", "emoji 👩‍👩‍👧‍👦🏳️‍🌈" * 30, "é" * 200,
    "x" * 10_000, "שלום עולם مرحبا", "\u202eomgekeerd\u202c", "a\u0085b\u2028c\u2029d",
    "BEGIN:VEVENT\r\nUID:vals\r\nEND:VEVENT", "END:VCALENDAR", ' "aan"halen\' ', "\t tab", "=1+1", "+31", "-5", "@SUM(A1)",
    "＝1+1", "a;\"b\"", "\ufeffbom", "𝕏" * 100, "e\u0301" * 90, "://", "%s%n%x", "{{titel}}", "<b>&amp;</b>",
]


def survive_hostile_texts(trial):
    """Texts with everything that means something in these files come out as they went in."""
    lines = ["periodes:"]
    files = {"site.yaml": HEAD, "themas/een.md": "---\ntitel: Een\n---\n\nEen.\n"}
    first = date(2017, 1, 2)
    for number, text in enumerate(HOSTILE):
        day = first + timedelta(days=7 * number)
        files[f"artikelen/a{number}.md"] = f"---\ntitel: {quoted(text[:200])}\n---\n\nTekst.\n"
        lines += ["  - thema: een", f"    van: {day}", f"    tot: {day + timedelta(days=6)}", f"    boodschap: {quoted(text)}",
                  f"    doelgroep: [{quoted(text[:60])}, ledengroepen]", "    items:",
                  f"      - {{materiaal: artikelen/a{number}.md, kanaal: X, datum: {day}, eigenaar: wij}}"]
    files["kalender/2017.yaml"] = "\n".join(lines) + "\n"
    output = build(trial, a_site(trial, "hostile", files), "2017-01-01")
    yield from disagreements(output)
    events = CalendarFile((output / "kalender" / "kalender.ics").read_bytes()).events
    if len(events) != 2 * len(HOSTILE):
        yield f"{len(events)} events of {len(HOSTILE)} texts"
    messages = "\n".join(letters(event["DESCRIPTION"].text) for event in events if event["SUMMARY"].text == "Thema: Een")
    for text in HOSTILE:
        if letters(text) not in messages:
            yield f"is not whole: {text[:40]!r}"
    rows = table_of((output / "kalender" / "2017" / "kalender-2017.csv").read_bytes())
    if len(rows) != len(HOSTILE):
        yield f"the table has {len(rows)} lines"
    for row, text in zip(rows, HOSTILE):
        if letters(text) not in letters(row["boodschap"]):
            yield f"the table has not {text[:40]!r}"
        for name, cell in row.items():
            if re.match(r"[\s\ufeff]*[=+\-@＝＋－＠]", cell) or re.search(r"[\x00-\x09\x0b-\x1f\x7f]", cell):
                yield f"{name} is a formula, or has a control character: {cell[:40]!r}"


def letters(text):
    """What typography, spaces and control characters do not change."""
    return re.sub(r"[\s\x00-\x20\x7f-\x9f'\"‘’“”\\]", "", text)


CHECKS = [follow_rfc_5545, sees_what_is_broken, hold_the_year, lead_to_pages, tables_hold_the_year, weeks_are_those_of_iso_8601,
          clocks_are_those_of_amsterdam, moved_events_are_the_same, keep_secrets, survive_hostile_texts]
