"""Good PDFs with faults, seeded: what disks, networks and careless programs do to files."""

import random
import re
from collections.abc import Callable, Iterator, Sequence

Mutation = Callable[[random.Random, bytes], bytes]
NUMBERS = ("0", "-1", "1", "65535", "2147483647", "-2147483648", "99999999999999999999", "0.0000001", "1e9")
_NUMBER = re.compile(rb"(?<![\w.])\d{1,6}(?![\w.])")
_OBJECT = re.compile(rb"(\d+ \d+ obj)(.*?)(endobj)", re.DOTALL)


def flipped_bits(chance: random.Random, pdf: bytes) -> bytes:
    changed = bytearray(pdf)
    for _ in range(chance.choice((1, 4, 16, 64))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def cut_short(chance: random.Random, pdf: bytes) -> bytes:
    return pdf[: chance.randrange(1, len(pdf))]


def cut_out(chance: random.Random, pdf: bytes) -> bytes:
    start = chance.randrange(len(pdf))
    return pdf[:start] + pdf[start + chance.randrange(1, 2000) :]


def inserted(chance: random.Random, pdf: bytes) -> bytes:
    place = chance.randrange(len(pdf))
    return pdf[:place] + chance.randbytes(chance.choice((1, 10, 1000))) + pdf[place:]


def swapped_objects(chance: random.Random, pdf: bytes) -> bytes:
    """Two objects change their places under their numbers."""
    found = list(_OBJECT.finditer(pdf))
    first, second = sorted(chance.sample(found, 2), key=lambda match: match.start())
    return pdf[: first.start(2)] + second[2] + pdf[first.end(2) : second.start(2)] + first[2] + pdf[second.end(2) :]


def changed_numbers(chance: random.Random, pdf: bytes) -> bytes:
    found = list(_NUMBER.finditer(pdf))
    changed = pdf
    for match in sorted(chance.sample(found, chance.choice((1, 2, 5))), key=lambda match: -match.start()):
        number = chance.choice((*NUMBERS, str(chance.randrange(10**6)))).encode()
        changed = changed[: match.start()] + number + changed[match.end() :]
    return changed


MUTATIONS: tuple[Mutation, ...] = (flipped_bits, cut_short, cut_out, inserted, swapped_objects, changed_numbers)


def mutated(good: Sequence[bytes], count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """Name of the mutation and the spoilt document; the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret depends on it
    for number in range(count):
        mutation = MUTATIONS[number % len(MUTATIONS)]
        yield mutation.__name__, mutation(chance, chance.choice(good))
