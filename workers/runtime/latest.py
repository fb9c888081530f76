"""Objects that hold what is latest, whoever writes it and however late: the bucket can create and replace, not compare.

The first body is simply created. Whoever has a later one first puts it down beside the object as a contender, then
replaces the object by the latest contender, and looks again until it is that one which stands. So a writer who was slow
sees, after it wrote, the contender of whoever overtook it, and sets right what it spoilt. A contender goes when a later
one has its place; the latest one stays, so that there is always one to see.
"""

from collections.abc import Callable
from dataclasses import dataclass

from workers.runtime import keys
from workers.runtime.objects import ObjectMissingError, ObjectStore


@dataclass(frozen=True)
class Latest:
    """An object under `key`; `order_of` gives of a body what is compared as text: the greater one is the later.

    An order is part of a key, and no two bodies have the same.
    """

    store: ObjectStore
    key: str
    order_of: Callable[[bytes], str]

    def offer(self, body: bytes) -> None:
        """Let the object hold this body, unless a later one stands there. A repetition does what is left to do."""
        if self.store.create(self.key, body):
            return
        order, standing = self.order_of(body), self._standing()
        if standing < order:
            self.store.create(keys.contender(self.key, order), body)
        if standing <= order:
            self._settle()

    def _settle(self) -> None:
        while (body := self._latest_contender()) is not None and self._standing() < self.order_of(body):
            self.store.put(self.key, body)

    def _latest_contender(self) -> bytes | None:
        """The others are removed: whoever put them down sees this one."""
        while found := sorted(info.key for info in self.store.list(keys.contenders(self.key))):
            try:
                body = self.store.get(found[-1])
            except ObjectMissingError:
                continue
            for past in found[:-1]:
                self.store.delete(past)
            return body
        return None

    def _standing(self) -> str:
        try:
            return self.order_of(self.store.get(self.key))
        except ObjectMissingError:
            return ""
