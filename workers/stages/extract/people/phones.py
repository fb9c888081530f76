"""Telephone numbers as councils of several countries print them."""

import re

import phonenumbers

_NATIONAL = r"(?:\+44\s?(?:\(0\)\s?)?|\(?0)\d(?:[\s()-]{0,2}\d){7,10}"
"""A nought and the code of a town, as in Britain, Ireland, Australia and New Zealand."""
_ABROAD = r"\+(?:353|61|64)\s?(?:\(0\)\s?)?\d(?:[\s()-]{0,2}\d){6,9}"
_AMERICAN = r"(?:\+?1[\s.-])?(?:\(\d{3}\)\s?|\d{3}[\s./-])\d{3}[\s.-]\d{4}"
"""Three, three and four digits."""
_FREE = r"1[38]00[\s-]\d{3}[\s-]\d{3}"
PHONE = re.compile(rf"(?<![\w/.$£€-])(?:{_NATIONAL}|{_ABROAD}|{_AMERICAN}|{_FREE})(?![\w/-])")


def phone_in(text: str) -> str | None:
    """The first number that can be one, as written."""
    for match in PHONE.finditer(text):
        try:
            number = phonenumbers.parse(match[0], "GB")
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_possible_number(number):
            return match[0].strip() if ")" in match[0] else match[0].strip(" (")
    return None
