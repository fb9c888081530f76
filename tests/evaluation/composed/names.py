# ruff: noqa: RUF001 (typographic quotes are what papers print)
"""Invented people, and the styles in which lists of minutes print them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random

_FIRST = [
    "John",
    "Mary",
    "Alan",
    "Susan",
    "Priya",
    "David",
    "Karen",
    "Owen",
    "Fatima",
    "Peter",
    "Ruth",
    "Imran",
    "Gareth",
    "Siobhan",
    "Niamh",
    "Declan",
    "Anne",
    "Colin",
    "Trevor",
    "Hamish",
    "Morag",
    "Kirsty",
    "Stuart",
    "Ashok",
    "Nigel",
]
_LAST = [
    "Smith",
    "Jones",
    "O’Neill",
    "McKenzie",
    "Patel",
    "Hall-Davies",
    "Brown",
    "Young",
    "Ward",
    "Hill",
    "Khan",
    "Okafor",
    "Fitzgerald",
    "Llewellyn",
    "Robertson",
    "Marsh",
    "Chapman",
    "Begum",
    "Stone",
    "Wright",
    "Webb",
    "Green",
    "Price",
    "Lowe",
    "Doyle",
    "Byrne",
    "Singh",
    "Fletcher",
    "Thorpe",
    "Cole",
]
POSTS = (
    "Head of Planning",
    "Director of Finance",
    "Chief Executive",
    "Democratic Services Officer",
    "Town Clerk",
    "Monitoring Officer",
    "Principal Solicitor",
    "Assistant Director of Housing",
    "Head of Legal and Democratic Services",
    "Strategic Director (Place)",
    "City Manager",
    "Governance Support Officer",
    "Executive Director for Adults and Health",
    "Finance Business Partner",
    "Group Accountant",
    "Director of Public Works",
)


@dataclass(frozen=True)
class Person:
    """First name, middle name and surname."""

    first: str
    middle: str
    last: str


STYLES: Mapping[str, Callable[[Person], str]] = {
    "Councillor Ann Lee": lambda one: f"Councillor {one.first} {one.last}",
    "Cllr A Lee": lambda one: f"Cllr {one.first[0]} {one.last}",
    "Cllr. Ann Lee": lambda one: f"Cllr. {one.first} {one.last}",
    "Cr Ann Lee": lambda one: f"Cr {one.first} {one.last}",
    "Councillor A. Lee": lambda one: f"Councillor {one.first[0]}. {one.last}",
    "A Lee": lambda one: f"{one.first[0]} {one.last}",
    "A.B. Lee": lambda one: f"{one.first[0]}.{one.middle[0]}. {one.last}",
    "Ann Lee": lambda one: f"{one.first} {one.last}",
    "Ann LEE": lambda one: f"{one.first} {one.last.upper()}",
    "ANN LEE": lambda one: f"{one.first.upper()} {one.last.upper()}",
    "Mrs A Lee": lambda one: f"Mrs {one.first[0]} {one.last}",
    "Councillor Mrs A Lee": lambda one: f"Councillor Mrs {one.first[0]} {one.last}",
    "Councillor Lee": lambda one: f"Councillor {one.last}",
    "Council Member Ann Lee": lambda one: f"Council Member {one.first} {one.last}",
}


def people(dice: Random, count: int) -> list[Person]:
    """People of whom no two have one surname."""
    lasts = dice.sample(_LAST, count)
    return [Person(dice.choice(_FIRST), dice.choice(_FIRST), last) for last in lasts]
