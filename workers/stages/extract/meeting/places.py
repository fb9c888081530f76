# ruff: noqa: RUF001 (typographic quotes are what papers print)
"""What is a place where councils meet: a text with the word of a room, building or street and none of a sentence."""

import re

from workers.stages.extract.meeting.bodies import body_in

ROOM = re.compile(
    r"\b(?:Room|Rooms|Boardroom|Schoolroom|Chambers?|Hall|House|Centre|Center|Street|Road|Lane|Avenue|Drive|"
    r"Terrace|Office|"
    r"Offices|Suite|Lounge|Foyer|Gallery|Theatre|Auditorium|Library|School|Building|Buildings|Square|Park|"
    r"Guildhall|Zoom|"
    r"Teams|Webex|Virtual|Virtually|Remotely|Online|Church|Chapel|Pavilion|Hotel|Inn|College|Campus|Academy|University|"
    r"Exchange|Caf[eé]|Gardens|Ballroom|Gymnasium|Gym|Cinema|Court|Plaza|Boulevard|Blvd|Ave|Parkway|Wharf|Abbey|"
    r"Priory|GoToMeeting|Racecourse|Stadium|Museum|Institute|Lodge|Headquarters|Arena|Hub|Hut|Barn|Castle|Tower|Manor|Marae|Depot|Complex|"
    r"Club|Clubhouse|Annexe?|Courthouse|Firehall|Legion|Áras|Level \d|Floor)\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(
    r"\b(?:held|be|will|is|was|next|previous|at|on|to|by|minutes|agenda|report|decision|meeting)\b|:", re.IGNORECASE
)
_SMALL = re.compile(
    r"(?:of|the|and|at|off|near|via|by|for|in|de|an|na|rooms?|chambers?|hall|offices?|centre|center|suite|house|"
    r"floor|upon|"
    r"building|meeting|council|virtual(?:ly)?|hybrid|library|school|church|ground|first|second|third|main|"
    r"street|road|level|"
    r"online|zoom|teams|or|level|th|st|nd|rd)"
)
"""Words that places print in small letters; any other makes a sentence."""
LONGEST = 120


def is_place(text: str) -> bool:
    """Whether the text is nothing but a room or building: `Woodhill House, Garve`."""
    if len(text) > LONGEST or not (text[:1].isupper() or text[:1].isdigit()):
        return False
    small = re.findall(r"(?<![\w’'.@/-])[a-z][\w’'-]*", text)
    if text.endswith((".", ";")) or not all(_SMALL.fullmatch(word) for word in small):
        return False
    return ROOM.search(text) is not None and not SENTENCE.search(text) and body_in(text) is None
