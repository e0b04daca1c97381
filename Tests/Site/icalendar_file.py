"""A file for diaries, read strictly by the grammar of RFC 5545 and by nothing else."""

import re
from dataclasses import dataclass, field

NAME = re.compile(r"[A-Z][A-Z0-9-]*")
PARAMETER = re.compile(r';([A-Z][A-Z0-9-]*)=([^";:,\x00-\x1f\x7f]*|"[^"\x00-\x1f\x7f]*")')
DURATION = re.compile(r"[+-]?P(\d+W|\d+D(T\d+H(\d+M(\d+S)?)?|T\d+M(\d+S)?|T\d+S)?|T\d+H(\d+M(\d+S)?)?|T\d+M(\d+S)?|T\d+S)")
MOMENT = re.compile(r"\d{8}T([01]\d|2[0-3])[0-5]\d[0-5]\d")
TEXTS = {"SUMMARY", "DESCRIPTION", "CATEGORIES", "NAME", "X-WR-CALNAME", "PRODID", "UID", "TZNAME", "LOCATION"}
# Of a component: the properties that it must have once, and those that it may have once.
PROPERTIES = {
    "VCALENDAR": ({"VERSION", "PRODID"}, {"CALSCALE", "NAME", "X-WR-CALNAME", "LAST-MODIFIED", "URL", "SOURCE",
                                          "REFRESH-INTERVAL", "X-PUBLISHED-TTL", "COLOR"}),
    "VEVENT": ({"UID", "DTSTAMP", "DTSTART"}, {"LAST-MODIFIED", "SEQUENCE", "DTEND", "DURATION", "STATUS", "TRANSP",
                                               "SUMMARY", "DESCRIPTION", "URL", "CATEGORIES", "LOCATION", "COLOR"}),
    "VALARM": ({"ACTION", "DESCRIPTION", "TRIGGER"}, set()),
    "VTIMEZONE": ({"TZID"}, {"LAST-MODIFIED"}),
    "STANDARD": ({"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"}, {"TZNAME", "RRULE"}),
    "DAYLIGHT": ({"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"}, {"TZNAME", "RRULE"}),
}
PARENTS = {"VEVENT": "VCALENDAR", "VTIMEZONE": "VCALENDAR", "VALARM": "VEVENT", "STANDARD": "VTIMEZONE",
           "DAYLIGHT": "VTIMEZONE"}


@dataclass
class Property:
    name: str
    parameters: dict
    value: str

    @property
    def text(self):
        """A TEXT as it was before it was escaped."""
        return re.sub(r"\\(.)", lambda escape: "\n" if escape[1] in "nN" else escape[1], self.value)


@dataclass
class Component:
    name: str
    properties: list = field(default_factory=list)
    components: list = field(default_factory=list)

    def __getitem__(self, name):
        return next((found for found in self.properties if found.name == name), None)

    def all(self, name):
        return [component for component in self.components if component.name == name]


class CalendarFile:
    """`faults` says what is against the RFC, a sentence each; `calendar` is None when nothing can be read."""

    def __init__(self, data):
        self.faults, self.calendar = [], None
        lines = self._unfold(data)
        self._build([found for line in lines if (found := self._property(line))])
        if self.calendar:
            self._check_calendar()

    def fault(self, text):
        self.faults.append(text)

    @property
    def events(self):
        return self.calendar.all("VEVENT") if self.calendar else []

    def _unfold(self, data):
        if not data.endswith(b"\r\n"):
            self.fault("does not end with the end of a line")
        if data.startswith(b"\xef\xbb\xbf"):
            self.fault("begins with a byte order mark")
        lines = []
        for number, line in enumerate(data.removesuffix(b"\r\n").split(b"\r\n"), start=1):
            if b"\n" in line or b"\r" in line:
                self.fault(f"line {number}: an end of line that is not CR LF")
            if len(line) > 75:
                self.fault(f"line {number}: {len(line)} octets")
            if re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", line):
                self.fault(f"line {number}: a control character")
            try:
                text = line.decode("utf-8")
            except UnicodeDecodeError:
                self.fault(f"line {number}: not UTF-8, or cut in the middle of a character")
                text = line.decode("utf-8", "replace")
            if text[:1] in (" ", "\t"):
                if lines:
                    lines[-1] += text[1:]
                else:
                    self.fault("begins with a line that goes on")
            else:
                lines.append(text)
        return lines

    def _property(self, line):
        name = NAME.match(line)
        if not name:
            return self.fault(f"no property: {line[:60]!r}")
        place, parameters = name.end(), {}
        while parameter := PARAMETER.match(line, place):
            parameters[parameter[1]] = parameter[2].strip('"')
            place = parameter.end()
        if line[place:place + 1] != ":":
            return self.fault(f"no value: {line[:60]!r}")
        found = Property(name[0], parameters, line[place + 1:])
        if found.name in TEXTS:
            rest = re.sub(r"\\[\\;,nN]", "", found.value)
            if "\\" in rest or ";" in rest or ("," in rest and found.name != "CATEGORIES"):
                self.fault(f"not escaped: {line[:60]!r}")
        return found

    def _build(self, properties):
        open_components = []
        for found in properties:
            if found.name == "BEGIN":
                component = Component(found.value)
                if open_components:
                    open_components[-1].components.append(component)
                elif self.calendar is None and found.value == "VCALENDAR":
                    self.calendar = component
                else:
                    self.fault(f"a second object, or another: {found.value}")
                parent = open_components[-1].name if open_components else None
                if PARENTS.get(component.name) != parent or component.name not in PROPERTIES:
                    self.fault(f"{component.name} in {parent}")
                open_components.append(component)
            elif found.name == "END":
                if not open_components or open_components.pop().name != found.value:
                    self.fault(f"END:{found.value} closes something else")
            elif open_components:
                open_components[-1].properties.append(found)
                if open_components[-1].components:
                    self.fault(f"{found.name} after a component in {open_components[-1].name}")
            else:
                self.fault(f"{found.name} outside any component")
        if open_components:
            self.fault(f"{open_components[-1].name} is not closed")

    def _check_calendar(self):
        for component in self._all_components():
            required, allowed = PROPERTIES.get(component.name, (set(), set()))
            names = [found.name for found in component.properties]
            for name in sorted(set(names)):
                if names.count(name) > 1:
                    self.fault(f"{component.name}: {name} is there {names.count(name)} times")
                if name not in required | allowed:
                    self.fault(f"{component.name}: {name} has no place there")
            for name in sorted(required - set(names)):
                self.fault(f"{component.name}: has no {name}")
        if not self.calendar.components:
            self.fault("has no component")
        if (version := self.calendar["VERSION"]) and version.value != "2.0":
            self.fault(f"VERSION {version.value}")
        uids = [event["UID"].value for event in self.events if event["UID"]]
        for uid in sorted({uid for uid in uids if uids.count(uid) > 1}):
            self.fault(f"UID {uid} is there more than once")
        for event in self.events:
            self._check_event(event)
        zones = {zone["TZID"].value for zone in self.calendar.all("VTIMEZONE") if zone["TZID"]}
        used = {found.parameters["TZID"] for event in self.events for found in event.properties
                if "TZID" in found.parameters}
        if zones != used:
            self.fault(f"time zones {sorted(used)} are used, and {sorted(zones)} told")

    def _all_components(self):
        waiting = [self.calendar]
        while waiting:
            component = waiting.pop()
            waiting += component.components
            yield component

    def _check_event(self, event):
        name = event["UID"].value if event["UID"] else "an event"
        if not 1 <= len(name.encode()) <= 255:
            self.fault(f"{name[:40]}: a UID of {len(name.encode())} octets")
        for moment in ("DTSTAMP", "LAST-MODIFIED"):
            if (found := event[moment]) and not re.fullmatch(MOMENT.pattern + "Z", found.value):
                self.fault(f"{name}: {moment} {found.value}")
        start, end, duration = event["DTSTART"], event["DTEND"], event["DURATION"]
        for found in filter(None, (start, end)):
            pattern = re.compile(r"\d{8}") if found.parameters.get("VALUE") == "DATE" else MOMENT
            if not pattern.fullmatch(found.value):
                self.fault(f"{name}: {found.name} {found.value}")
        if end and duration:
            self.fault(f"{name}: DTEND and DURATION")
        if start and end and (start.parameters != end.parameters or end.value <= start.value):
            self.fault(f"{name}: from {start.value} to {end.value}")
        if duration and not DURATION.fullmatch(duration.value):
            self.fault(f"{name}: DURATION {duration.value}")
        if (sequence := event["SEQUENCE"]) and not re.fullmatch(r"0|[1-9]\d{0,8}", sequence.value):
            self.fault(f"{name}: SEQUENCE {sequence.value}")
        if (status := event["STATUS"]) and status.value not in ("TENTATIVE", "CONFIRMED", "CANCELLED"):
            self.fault(f"{name}: STATUS {status.value}")
        if (url := event["URL"]) and not re.fullmatch(r"https?://[!-~]+", url.value):
            self.fault(f"{name}: URL {url.value[:40]!r}")
        for alarm in event.all("VALARM"):
            if (trigger := alarm["TRIGGER"]) and not DURATION.fullmatch(trigger.value):
                self.fault(f"{name}: TRIGGER {trigger.value}")
            if (action := alarm["ACTION"]) and action.value != "DISPLAY":
                self.fault(f"{name}: ACTION {action.value}")
