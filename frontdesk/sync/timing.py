"""How long the node waits for what, in one place. Knows no clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Timing:
    """Durations of the node; the defaults are those of `SYNC` as measured, tests may bring their own."""

    #: Copies of one shop are compared this often, beside joining and reconnecting.
    exchange: timedelta = timedelta(seconds=30)
    #: …over so many days; on joining over all of them.
    recent: timedelta = timedelta(days=35)
    #: A question of it without an answer is asked again after this, then after twice as long, and so on…
    exchange_again: timedelta = timedelta(seconds=1)
    #: …but at least so often.
    exchange_slow: timedelta = timedelta(seconds=30)
    #: What came could not be stored (a full disk): nothing is asked for so long.
    full: timedelta = timedelta(seconds=3)
    #: More questions than this from one peer in such a time are not answered.
    questions: int = 300
    storm: timedelta = timedelta(seconds=1)
    #: A coordinator new in office waits this long for each living program's events before it gives an answer.
    settling: timedelta = timedelta(milliseconds=1500)
    #: An unanswered call is asked for again…
    ask_again: timedelta = timedelta(milliseconds=400)
    #: …and after this the advisor may go ahead without an answer.
    may_go_ahead: timedelta = timedelta(seconds=2)
    #: A ticket not given by then is numbered with the desk's own letter.
    ticket: timedelta = timedelta(seconds=1)
    #: After a start nothing personal is shown until erasures were asked for, or this has passed.
    first_look: timedelta = timedelta(seconds=3)
    #: That another machine writes as this one is said so long after the last sign of it.
    copied: timedelta = timedelta(minutes=30)
    #: The centre is read this often where it does not say that there is news.
    pull: timedelta = timedelta(seconds=20)
    #: The centre's days are compared with ours this often; over all days after it was restored.
    audit: timedelta = timedelta(minutes=5)
    audited: timedelta = timedelta(days=2)
    #: Who is far behind reads what is no older than this before the rest.
    latest: timedelta = timedelta(days=30)
    #: How long nothing is asked of a centre that did not answer, or does not let us in.
    offline: timedelta = timedelta(seconds=10)
    shut_out: timedelta = timedelta(minutes=1)
    #: An answer of it that took no longer than this says how far its clock and ours are apart.
    clock: timedelta = timedelta(seconds=2)
