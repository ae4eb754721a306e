"""The node: one program's part in a shop that shares one queue.

Knows who is in office, hands messages to the parts that understand them and stores what comes. It reaches
the world through ports only and does nothing by itself: whoever owns it calls `do`, `receive`, `joined`,
`left` and, when `due`, `tick`, all on the one database thread.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from frontdesk.clock import Reading, far_ahead_of
from frontdesk.desk import Command, Done, FrontDesk, topics_of
from frontdesk.log import Detail, Event
from frontdesk.refusal import Refusal
from frontdesk.store import StoreError
from frontdesk.sync import kept, messages
from frontdesk.sync.calls import Answered, Calls, asking, is_answered
from frontdesk.sync.copies import Copies
from frontdesk.sync.county import County, Pull, Reply, Request
from frontdesk.sync.door import admit
from frontdesk.sync.exchange import Exchange
from frontdesk.sync.messages import AnyMessage
from frontdesk.sync.offering import with_details
from frontdesk.sync.outcomes import (
    CallRefused,
    CallStands,
    Changed,
    CheckedIn,
    Cloned,
    MayGoAhead,
    NotKept,
    Outcome,
)
from frontdesk.sync.ports import Answer, Cursor, Lan, Peer, Pulled, Replica
from frontdesk.sync.seen import Seen, standing_of
from frontdesk.sync.standing import Standing, Trouble
from frontdesk.sync.tickets import Tickets, check_in_of
from frontdesk.sync.timing import Timing
from frontdesk.visit.commands import GoAhead, SettleCall

#: So many events are set aside at most: a machine gone wild must not fill this one's list.
_ASIDE: Final = 1000


class _NotStored(Exception):
    """What others wrote could not be stored, for the reason that `code` names."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(slots=True)
class Node:
    """One program of a shop, at a desk (empty: a display). `front` works over the same `replica`.

    `letter` begins the tickets this program numbers when it is cut off; `first` says that its rank is the
    best of all the site's programs; `name` is what people call its machine. `tell` gets what people at the
    desk have to know; `new_device` makes the id under which to write on when a clone was noticed.
    """

    me: Peer
    desk: str
    front: FrontDesk
    replica: Replica
    lan: Lan
    letter: str
    first: bool
    tell: Callable[[Outcome], None]
    new_device: Callable[[], str]
    timing: Timing = field(default_factory=Timing)
    name: str = ""
    peers: dict[str, Peer] = field(init=False, default_factory=dict)
    exchange: Exchange = field(init=False)
    calls: Calls = field(init=False)
    tickets: Tickets = field(init=False)
    county: County = field(init=False)
    showing: bool = field(init=False, default=False)
    _unsure: set[str] = field(init=False, default_factory=set)
    _joined: dict[str, datetime] = field(init=False, default_factory=dict)
    _asked: list[tuple[str, messages.AskTicket]] = field(init=False, default_factory=list)
    _started: datetime = field(init=False)
    _seen: dict[str, Seen] = field(init=False, default_factory=dict)
    _lan_since: datetime = field(init=False)
    _untold: bool = field(init=False, default=True)
    _copies: Copies = field(init=False)
    _best: Peer | None = field(init=False, default=None)
    _full: str = field(init=False, default="")

    def __post_init__(self) -> None:
        """From now on calls are to be confirmed, and tickets given."""
        self.front.sharing.shared = self.front.sharing.asks = True
        self.front.sharing.wrote = self._wrote
        now, timing = self.front.clock.read, self.timing
        self.exchange = Exchange(self.replica, self._send, now, timing, self.name)
        self.calls = Calls(now, timing)
        self.tickets = Tickets(self.front, self.replica, now, timing, self.letter, self.first)
        self.county = County(self.replica, self._pulled, lambda: now().at, timing)
        self._copies = Copies(self.me.machine, lambda: now().at, timing)
        self._started = self._lan_since = now().at
        self.calls.take_up(self.desk, self.replica.open_visits())

    # -- who is in office

    @property
    def coordinator(self) -> Peer:
        """The living program of lowest rank."""
        if self._best is None:
            self._best = min([self.me, *self.peers.values()])
        return self._best

    @property
    def in_office(self) -> bool:
        """Whether this program coordinates."""
        return self.coordinator == self.me

    @property
    def settled(self) -> bool:
        """Whether, in office, it knows what the living others know, or has waited long enough for them."""
        unheard = self._joined.keys() - self.exchange.in_step.keys()
        if not unheard:
            return True
        now = self.front.clock.read().at
        return all(now - self._joined[address] >= self.timing.settling for address in unheard)

    def joined(self, peer: Peer) -> None:
        """A program of the site is living, as its token says: learn what it knows."""
        self._unsure.discard(peer.address)
        self._meet(peer)

    def _meet(self, peer: Peer) -> None:
        if peer.address in self.peers or peer.address == self.me.address:
            return
        self.peers[peer.address], self._best = peer, None
        self._joined[peer.address] = now = self.front.clock.read().at
        if len(self.peers) == 1:
            self._lan_since = now
        self.exchange.begin(peer.address, whole=True)
        if self._copies.same(peer):
            self._notice_clone()

    def left(self, address: str) -> None:
        """A program ended, or is cut off."""
        gone = self.peers.pop(address, None)
        if gone is not None:
            self._copies.left(gone)
            self._lan_since = self._lan_since if self.peers else self.front.clock.read().at
        self._best = None
        self._seen.pop(address, None)
        self._joined.pop(address, None)
        self._unsure.discard(address)
        self.exchange.forget(address)
        self._work_off()
        self._ask_for_all()

    # -- what this program's own desk does

    def do(self, command: Command, *, desk: str, leader: bool = False) -> Done | Refusal | None:
        """Carry out a command; None for a check-in that waits for its ticket (`CheckedIn` tells how it went).

        A call is made here at once, but stands only when `CallStands` was told. Raises StoreError.
        """
        check_in = check_in_of(command)
        if check_in is not None:
            ask = self.tickets.question(check_in)
            if not (self.in_office and self.settled):
                self.tickets.wait(command, ask, desk)
                self._ask_ticket(ask)
                return None
            self.front.sharing.tickets[check_in.visit] = self.tickets.give(ask)
        if isinstance(command, GoAhead):
            command = replace(command, call=self.calls.of(command.visit))
        return self.front.handle(command, desk=desk, leader=leader)

    def _wrote(self, events: Sequence[Event]) -> None:
        """Hand on what was just written here, ask for the calls in it, and see what it answers."""
        self.lan.publish(messages.write(with_details(self.replica, events)))
        self._answered(self.calls.answers(events))
        for waiting in self.calls.begin(events):
            self._ask(waiting.visit, waiting.call)

    def end(self) -> None:
        """The program ends: who still waits for a ticket gets one with its own letter, so nobody is lost."""
        for pending in list(self.tickets.waiting.values()):
            self._check_in(pending.ask.visit, self.tickets.own(pending.ask))

    # -- calls

    def _ask(self, visit: str, call: str) -> None:
        if self.in_office:
            self.calls.queue(visit, call, "")
            self._work_off()
            return
        known = with_details(self.replica, self.replica.events(f"visit/{visit}"))
        claim = messages.Claim(visit=visit, call=call, events=known.events, details=known.details)
        self._send(self.coordinator.address, claim)

    def _ask_for_all(self) -> None:
        """Another program may be in office now: it has not been asked yet."""
        for waiting in list(self.calls.waiting.values()):
            self._ask(waiting.visit, waiting.call)

    def _work_off(self) -> None:
        """In office and settled: answer the calls and the check-ins that were asked for, in turn."""
        if not (self.calls.to_settle or self._asked) or not (self.in_office and self.settled):
            return
        while self.calls.to_settle:
            call = next(iter(self.calls.to_settle))
            visit, peer = self.calls.to_settle.pop(call)
            self._settle(visit, call, peer)
        asked, self._asked = self._asked, []
        for address, ask in asked:
            self._give(address, ask)

    def _settle(self, visit: str, call: str, peer: str) -> None:
        events = self.replica.events(f"visit/{visit}")
        if not is_answered(events, call):
            answer = self.front.handle(SettleCall(visit=visit, call=call), desk=self.me.machine)
            if isinstance(answer, Done):
                self.tell(Changed(answer.topics))
        elif peer:  # the answer was lost on its way
            self._send(peer, with_details(self.replica, events))
        self._answered(self.calls.answers(events))

    def _answered(self, answers: Sequence[Answered]) -> None:
        for answer in answers:
            waiting = answer.waiting
            if answer.stands:
                self.tell(CallStands(waiting.visit, waiting.desk, waiting.call))
            else:
                offered = self.front.next_visit(waiting.desk)
                other = "" if offered is None else offered.id
                self.tell(CallRefused(waiting.visit, waiting.desk, answer.holder, other))

    # -- tickets

    def _ask_ticket(self, ask: messages.AskTicket) -> None:
        if self.in_office:
            self._asked.append((self.me.address, ask))
            self._work_off()
        else:
            self._send(self.coordinator.address, ask)

    def _give(self, address: str, ask: messages.AskTicket) -> None:
        ticket = self.tickets.give(ask)
        if address == self.me.address:
            self._check_in(ask.visit, ticket)
        else:
            self._send(address, messages.Ticket(visit=ask.visit, ticket=ticket))

    def _check_in(self, visit: str, ticket: str) -> None:
        pending = self.tickets.waiting.pop(visit, None)
        if pending is not None:
            self.front.sharing.tickets[visit] = ticket
            self.tell(CheckedIn(visit, self.front.handle(pending.command, desk=pending.desk)))

    # -- what arrives

    def receive(self, sender: Peer, data: bytes) -> None:
        """Take up a message. Whoever sends one is living, whether its token was seen or not.

        So one that was in office stops giving answers before a better one begins to.
        """
        message, strange = messages.read(data), list[str]()
        if message is None:
            message, strange = messages.in_pieces(data)
        if message is None or sender.address == self.me.address:
            return
        self._set_aside(strange, "newer")
        if sender.address not in self.peers:
            self._unsure.add(sender.address)
            self._meet(sender)
        try:
            self._understand(sender.address, message)
        except _NotStored as error:
            # Whoever lacks what others wrote gives no answers: they are as unheard as when they came.
            self._joined = dict.fromkeys(self._joined, self.exchange.pause())
            self._not_kept(error.code)
        self._work_off()

    def _understand(self, sender: str, message: AnyMessage) -> None:
        match message:
            case messages.Events():
                self.exchange.coming(sender, message)
                self._took(message.events, message.details)
                self.exchange.got(sender, message)
                self._look()
            case messages.Claim():
                self._took(message.events, message.details)
                if self.in_office:  # else the desk will learn who is, and ask there
                    self.calls.queue(message.visit, message.call, sender)
            case messages.Compare():
                self._see(sender, message)
                self.exchange.compare(sender, message)
            case messages.Have():
                self._see(sender, message)
                self.exchange.have(sender, message)
                self._look()
            case messages.Want():
                self.exchange.want(sender, message)
            case messages.AskTicket() if self.in_office:
                self._asked.append((sender, message))
            case messages.Ticket():
                self._check_in(message.visit, message.ticket)

    def _see(self, sender: str, message: messages.Compare | messages.Have) -> None:
        """Hold the clocks against each other, and note who it is."""
        theirs, ours = message.clock, self.front.clock
        self._seen[sender] = Seen(message.name, theirs.at - ours.read().at)
        ours.compare(Reading(theirs.at, theirs.quality))

    def _took(self, events: Sequence[Event], details: Sequence[Detail], cursor: Cursor | None = None) -> None:
        """Store what others wrote, in one transaction, and see what it means for this program."""
        given = admit(self.front.shop.site.id, events, details)
        ahead = far_ahead_of(given.events, self.front.clock.read().at)
        try:
            fresh = self.replica.take_in(given.events, given.details, cursor=cursor, ahead=ahead)
        except StoreError as error:
            raise _NotStored(error.code) from error
        self._full = ""
        self._set_aside(given.refused, "unreadable")
        self._set_aside(self._reused(given.events, fresh), Answer.ID_REUSE.value)
        if not fresh:
            return
        devices = {event.device for event in fresh}
        self._copies.wrote(devices)
        if self.front.device in devices:
            self._renew()
        self.front.heard(fresh)
        if self.in_office:
            for visit, call, _ in asking(fresh):
                self.calls.queue(visit, call, "")
        self._answered(self.calls.answers(fresh))
        if self.desk:
            self.front.finish_erasing(fresh, desk=self.desk)
        self.tell(Changed(topics_of(fresh)))
        written = kept.writes(fresh)
        if written:
            self._tell_kept(written)

    def _tell_kept(self, visits: set[str] | None = None) -> None:
        """Put on record what this desk keeps of what lost, so that every copy gets it."""
        for command in list(kept.to_tell(self.replica, visits)) if self.desk else ():
            self.front.handle(command, desk=self.desk)

    def _reused(self, events: Sequence[Event], fresh: Sequence[Event]) -> list[str]:
        """The ids under which something else is held here. The first stands, in every copy for itself."""
        new = {event.id for event in fresh}
        known = {event.id: event for event in events if event.id not in new}
        return [held.id for held in self.replica.by_id(known) if known[held.id] != held]

    def _set_aside(self, ids: Sequence[str], why: str) -> None:
        if ids and len(self.replica.aside()) < _ASIDE:
            for id_ in ids[:_ASIDE]:
                self.replica.set_aside(id_, why)

    def _not_kept(self, code: str) -> None:
        """Say once that what others wrote can't be stored; it is fetched again until it can."""
        if self._full != code:
            self._full = code
            self.tell(NotKept(code))

    def _renew(self) -> None:
        """Somebody writes under our device: a copy of this running machine. From now on we are another."""
        self._copies.given_up.add(self.front.device)
        self.front.renew_device(self.new_device())
        self._notice_clone()

    def _notice_clone(self) -> None:
        self._copies.sign()
        self.tell(Cloned(self.me.machine))

    def _look(self) -> None:
        """Personal details may be shown once erasures were asked for somewhere."""
        self.showing = self.showing or bool(self.exchange.in_step)

    # -- the county

    def county_next(self) -> Request | None:
        """What to ask the centre now (see `county.carry`)."""
        return self.county.next()

    def county_took(self, request: Request, reply: Reply) -> None:
        """The centre's answer."""
        try:
            self.county.took(request, reply)
        except (_NotStored, StoreError) as error:
            self.county.not_kept()
            self._not_kept(error.code)
        if self.front.device in self.county.forked:
            self._renew()
        in_turn = isinstance(request, Pull) and not request.aside
        self.showing = self.showing or (in_turn and isinstance(reply, Pulled) and not reply.more)
        self._work_off()

    def _pulled(self, events: Sequence[Event], details: Sequence[Detail], cursor: Cursor | None) -> None:
        self._took(events, details, cursor)

    # -- time

    def due(self) -> datetime:
        """When `tick` is to be called at the latest; may be sooner after each call of another method."""
        now = self.front.clock.read().at
        soon = now + self.timing.ask_again
        busy = self.calls.waiting or self.calls.to_settle or self.tickets.waiting or self._asked
        exchange = self.exchange.due(self.coordinator.address)
        if busy or not self.showing:
            return soon if exchange is None else min(soon, exchange)
        return now + self.timing.exchange if exchange is None else exchange

    def tick(self) -> None:
        """See what has waited long enough."""
        if self.front.clock.read().at - self._started >= self.timing.first_look:
            self.showing = True
        if self._untold:
            self._untold = False
            self._tell_kept()
        self._drop_silent()
        self.exchange.again(self.peers, self.coordinator.address)
        self._work_off()
        for again in self.calls.ask_again():
            self._ask(again.visit, again.call)
        for waiting in self.calls.may_go_ahead():
            self.tell(MayGoAhead(waiting.visit, waiting.desk, waiting.call))
        for pending in self.tickets.overdue():
            self._check_in(pending.ask.visit, self.tickets.own(pending.ask))
        for pending in list(self.tickets.waiting.values()):
            self._ask_ticket(pending.ask)

    def _drop_silent(self) -> None:
        """A message that came after its sender's end makes nobody living."""
        now = self.front.clock.read().at
        for address in list(self._unsure):
            if address not in self.exchange.in_step and now - self._joined[address] >= self.timing.settling:
                self.left(address)

    def standing(self, *, lan: bool = True, county: bool = True) -> Standing:
        """How things stand now, for people to see; `lan` and `county` say what was set up."""
        there = (self.peers, self._seen, self.exchange.in_step)
        known = standing_of(self.me, self.coordinator, there, self.replica, self.county if county else None)
        copied = self._copies.noticed(self.peers.values())
        noticed = ((Trouble.CLONED,) if copied else ()) + known.noticed
        noticed += (self._full,) if self._full else ()
        return replace(known, lan=lan, lan_since=self._lan_since, noticed=noticed)

    def _send(self, address: str, message: AnyMessage) -> None:
        self.lan.send(address, messages.write(message))
