"""Whether a sentence may be published: a pure check of its words against the quotes that it cites.

It is the same whoever wrote the sentence, and it decides alone. `verify` answers with the faults that it finds; a
sentence without a fault may stand.
"""

from workers.domain.verification.settlement import Settled, settle
from workers.domain.verification.verdict import Evidence, Fault, FaultKind, verify

__all__ = ["Evidence", "Fault", "FaultKind", "Settled", "settle", "verify"]
