"""How fast the shop's network is, programs of their own and all: claims, an outage caught up, an idle desk.

Knows a shop of several machines on this one (`bench.several`): what is told is slower than where each machine
has processors of its own.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from statistics import median
from typing import Final

import msgspec

from bench.days import played_day
from bench.report import Figure
from bench.several import Machine, NoAnswer, Shop, several
from bench.timing import at_most
from db.folder import open_folder
from frontdesk.clock import new_id
from frontdesk.exchange.shop_files import read_shop
from frontdesk.resources import resource

_DAY: Final = date(2026, 11, 19)


def lan_figures(out: Callable[[str], object], quick: bool) -> Iterator[Figure]:
    """Everything about the network; a part that fails says so and the next is measured."""
    for name, part in (
        ("claims", _claims),
        ("an idle desk", _idle),
        ("events made while cut off", _caught_up),
        ("a call on a display of its own", _painted),
    ):
        out(f"Measuring {name} …")
        try:
            yield from part(quick)
        except NoAnswer as error:
            yield from (_figure(each, None, f"not measured: {error}") for each in _OF[part.__name__])


_SAID: Final = {
    "claim_p99": ("A call from a desk confirmed over the network, 99th percentile", "ms", 20.0),
    "race_p99": ("…when ten desks call in the same moment, 99th percentile", "ms", None),
    "idle_cpu": ("An idle desk with ten others, of one processor", "%", 1.0),
    "idle_bytes": ("An idle desk with ten others, over the network", "kB/s", 2.0),
    "offline_caught_up": ("Events made while cut off, at another desk", "s", 5.0),
    "while_caught_up": ("What a person asks for meanwhile, 99th percentile", "ms", 50.0),
    "painted_elsewhere": ("Call to painted display on another machine, 99th percentile", "ms", 150.0),
}
_OF: Final = {
    "_claims": ("claim_p99", "race_p99"),
    "_idle": ("idle_cpu", "idle_bytes"),
    "_caught_up": ("offline_caught_up", "while_caught_up"),
    "_painted": ("painted_elsewhere",),
}


def _figure(name: str, value: float | None, note: str) -> Figure:
    what, unit, target = _SAID[name]
    return Figure(id=name, what=what, value=value, unit=unit, target=target, note=note)


def _on(shop: Shop) -> None:
    """Switch all on and wait until each is in step with each."""
    for machine in shop.machines:
        machine.start()
    others = len(shop.machines) - 1
    for machine in shop.machines:
        machine.until(lambda state: state["peers"] == others)


def _claims(quick: bool) -> Iterator[Figure]:
    """All at once first; then in turn at two desks, while those that do not call give way to them.

    In a shop each has a processor and a disk of its own; here all that merely listen would be in the way.
    """
    rounds = 2 if quick else 30
    with several(3 if quick else 10) as shop:
        _on(shop)
        races = [took for _ in range(rounds) for took in _race(shop)]
        for desk in shop.desks[2:]:
            desk.give_way()
        turns = [_claim(shop, desk) for _ in range(rounds * 5) for desk in shop.desks[:2]]
        desks = len(shop.desks)
    note = (
        f"median {median(turns):.1f} ms, of {len(turns)}, {desks} desks and a display as processes; durable"
    )
    yield _figure("claim_p99", at_most(turns, 0.99), note)
    note = f"median {median(races):.1f} ms, of {len(races)}; all share this machine's processors and disk"
    yield _figure("race_p99", at_most(races, 0.99), note)


def _race(shop: Shop) -> list[float]:
    """All call whom they are to call next, again and again; who is refused is told in the same time."""
    for _ in shop.desks:
        shop.display.ask("check-in")
    for desk in shop.desks:
        _up_to_date(desk, shop.display)
    for desk in shop.desks:
        desk.say("call")
    answers = [desk.answers("call")[0] for desk in shop.desks]
    for desk in shop.desks:
        desk.ask("finish")
    return [float(answer["ms"]) for answer in answers if answer["visit"]]


def _claim(shop: Shop, desk: Machine) -> float:
    """Somebody comes, is called at a desk, and goes."""
    shop.display.ask("check-in")
    _up_to_date(desk, shop.display)
    took = float(desk.ask("call")["ms"])
    desk.ask("finish")
    _up_to_date(shop.display, desk)  # else as many events as there need not be the same
    return took


def _up_to_date(machine: Machine, other: Machine) -> None:
    """Wait until a machine knows as much as another."""
    known = other.ask("state")["events"]
    machine.until(lambda state: bool(state["events"] >= known))


def _idle(quick: bool) -> Iterator[Figure]:
    with several(2 if quick else 10) as shop:
        _on(shop)
        seconds = 2.0 if quick else 30.0
        time.sleep(seconds / 4)  # what is said on meeting is over
        desk = shop.desks[0]
        desk.ask("cost")  # the first asking costs itself
        before, started = desk.ask("cost"), time.perf_counter()
        time.sleep(seconds)
        after, took = desk.ask("cost"), time.perf_counter() - started
    busy = (after["cpu"] - before["cpu"]) / took * 100
    yield _figure("idle_cpu", busy, f"over {took:.0f} s, with {len(shop.desks)} others")
    if after["bytes"] is None or before["bytes"] is None:
        yield _figure("idle_bytes", None, "not measured: only Linux tells")
    else:
        rate = (after["bytes"] - before["bytes"]) / took / 1000
        yield _figure("idle_bytes", rate, "both ways, with the headers of Ethernet, IP and TCP")


def _caught_up(quick: bool) -> Iterator[Figure]:
    count = 1_000 if quick else 10_000
    with several(2) as shop:
        one, other = shop.desks
        _make_events(one, count)
        shop.display.start()
        other.start()
        other.until(lambda state: state["peers"] == 1)
        one.start()
        started = time.perf_counter()
        asked = list[float]()
        while (state := other.ask("state"))["events"] < count:
            if time.perf_counter() - started > 60:
                raise NoAnswer(f"{state['events']} of {count} events")
            asked.append(float(other.ask("check-in")["ms"]))
        took = time.perf_counter() - started
    note = f"{count:,} events, from the start of the program that made them, by the display as well"
    yield _figure("offline_caught_up", took, note)
    note = f"check-ins at the desk that is filled, durable, median {median(asked):.0f} ms, of {len(asked)}"
    yield _figure("while_caught_up", at_most(asked, 0.99), note)


def _painted(quick: bool) -> Iterator[Figure]:
    count, took = 3 if quick else 60, list[float]()
    with several(2) as shop:
        caller, other = shop.desks
        shop.display.start(window=True)
        for desk in shop.desks:
            desk.start()
        for desk in shop.desks:
            desk.until(lambda state: state["peers"] == 2)
        try:
            for _ in range(count):
                took.append(_until_painted(shop.display, caller, other))
        finally:
            shop.display.kill()
    note = f"median {median(took):.0f} ms, of {len(took)}; a window without a screen, coordinator as well"
    yield _figure("painted_elsewhere", at_most(took, 0.99), note)


def _until_painted(display: Machine, caller: Machine, other: Machine) -> float:
    """Somebody comes at one desk and is called at another; until the display's program says it is painted."""
    visit = other.ask("check-in")["visit"]
    _up_to_date(caller, other)
    started = time.perf_counter()
    caller.say("call")
    while display.answers("painted")[0]["visit"] != visit:
        pass
    took = (time.perf_counter() - started) * 1000
    caller.answers("call")
    caller.ask("finish")
    _up_to_date(other, caller)
    return took


def _make_events(machine: Machine, count: int) -> None:
    """As many as a shop makes in days, known to no other machine; their ids are in order of time."""
    day = played_day(read_shop(resource("shop")), _DAY, 100).events
    device = uuid.uuid4().hex
    copies = range(-(-count // len(day)))
    names = [{event.stream: f"visit/{uuid.uuid4()}" for event in day} for _ in copies]
    events = [
        msgspec.structs.replace(
            day[n % len(day)],
            id=new_id(day[n % len(day)].at),
            stream=names[n // len(day)][day[n % len(day)].stream],
            device=device,
            device_seq=n + 1,
        )
        for n in range(count)
    ]
    with closing(open_folder(machine.folder, write=True, keyring=False)) as data:
        data.store.append(events)
