"""A refusal: why a command can't be done, as a code with its parameters, and the plain words for it.

Knows every code a `decide` may answer with; knows nothing of where the words are shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from frontdesk.words import QT_TRANSLATE_NOOP, translate

WORDS: Final[dict[str, str]] = {
    "no_such_visit": QT_TRANSLATE_NOOP("Refusal", "This visit is not on record here."),
    "already_checked_in": QT_TRANSLATE_NOOP("Refusal", "This visitor is checked in already."),
    "no_enquiry": QT_TRANSLATE_NOOP("Refusal", "Choose what the visitor needs first."),
    "unknown_service": QT_TRANSLATE_NOOP("Refusal", "This service is not on the shop’s list."),
    "arrived_later": QT_TRANSLATE_NOOP("Refusal", "The arrival time can’t be later than now."),
    "arrived_other_day": QT_TRANSLATE_NOOP("Refusal", "The arrival time has to be today."),
    "arrived_after_check_in": QT_TRANSLATE_NOOP("Refusal", "The arrival can’t be after the check-in."),
    "already_greeted": QT_TRANSLATE_NOOP("Refusal", "{ticket} has been greeted already."),
    "not_waiting": QT_TRANSLATE_NOOP("Refusal", "{ticket} is not waiting any more."),
    "not_called": QT_TRANSLATE_NOOP("Refusal", "{ticket} has not been called."),
    "not_serving": QT_TRANSLATE_NOOP("Refusal", "{ticket} is not being served."),
    "not_held": QT_TRANSLATE_NOOP("Refusal", "{ticket} is not on hold."),
    "not_ended": QT_TRANSLATE_NOOP("Refusal", "{ticket} is still here."),
    "not_finished": QT_TRANSLATE_NOOP("Refusal", "{ticket} is not finished."),
    "ended": QT_TRANSLATE_NOOP("Refusal", "{ticket} has gone already. Bring the visit back first."),
    "already_seen": QT_TRANSLATE_NOOP("Refusal", "{ticket} has been seen already. Finish the visit instead."),
    "desk_busy": QT_TRANSLATE_NOOP("Refusal", "{ticket} is with you. Finish or hold that visit first."),
    "not_asking": QT_TRANSLATE_NOOP("Refusal", "The call for {ticket} is not waiting for an answer."),
    "erased": QT_TRANSLATE_NOOP("Refusal", "The personal details of {ticket} were erased."),
    "nobody_to_erase": QT_TRANSLATE_NOOP("Refusal", "Nobody is known here whose details could be erased."),
    "erased_already": QT_TRANSLATE_NOOP("Refusal", "The personal details were erased already."),
    "details_erased": QT_TRANSLATE_NOOP(
        "Refusal",
        "The personal details here were erased, and no new ones are kept. Leave the text out to go on.",
    ),
    "wrong_desk": QT_TRANSLATE_NOOP("Refusal", "{ticket} is with {place}."),
    "unknown_place": QT_TRANSLATE_NOOP("Refusal", "That desk or room is not on the shop’s list."),
    "not_served_here": QT_TRANSLATE_NOOP("Refusal", "This desk does not do what {ticket} came for."),
    "call_again_first": QT_TRANSLATE_NOOP(
        "Refusal", "Call {ticket} again first: {calls} of {needed} calls made."
    ),
    "too_soon": QT_TRANSLATE_NOOP("Refusal", "Give {ticket} {seconds} more seconds to come."),
    "already_raised": QT_TRANSLATE_NOOP("Refusal", "{ticket} has been moved forward already."),
    "nothing_to_correct": QT_TRANSLATE_NOOP("Refusal", "Nothing has been changed."),
    "no_such_enquiry": QT_TRANSLATE_NOOP("Refusal", "{ticket} has no such enquiry."),
    "enquiry_answered": QT_TRANSLATE_NOOP("Refusal", "This enquiry has been answered already."),
    "nobody_waiting": QT_TRANSLATE_NOOP("Refusal", "Nobody is waiting for this desk."),
    "not_forgotten": QT_TRANSLATE_NOOP("Refusal", "{ticket} came today and can’t be closed as forgotten."),
    "past_appointment": QT_TRANSLATE_NOOP("Refusal", "The appointment has to be later than now."),
    "no_such_appointment": QT_TRANSLATE_NOOP("Refusal", "This appointment is not on record here."),
    "appointment_over": QT_TRANSLATE_NOOP("Refusal", "This appointment is over or was cancelled."),
    "already_promised": QT_TRANSLATE_NOOP("Refusal", "This promise has been made already."),
    "no_such_promise": QT_TRANSLATE_NOOP("Refusal", "This promise is not on record here."),
    "promise_closed": QT_TRANSLATE_NOOP("Refusal", "This promise has been kept or closed already."),
    "past_promise": QT_TRANSLATE_NOOP("Refusal", "A promise has to be for later than now."),
    "promised_too_late": QT_TRANSLATE_NOOP(
        "Refusal", "That is later than we promise. Choose a later time only where the visitor asks for it."
    ),
    "unknown_owner": QT_TRANSLATE_NOOP("Refusal", "Nobody of that name here can keep this promise."),
    "owner_already": QT_TRANSLATE_NOOP("Refusal", "They have this promise already."),
    "document_asked_already": QT_TRANSLATE_NOOP("Refusal", "This document has been asked for already."),
    "no_such_document": QT_TRANSLATE_NOOP("Refusal", "This document is not on record here."),
    "no_such_source": QT_TRANSLATE_NOOP("Refusal", "There is no such document, or no such language."),
    "document_needs_promise": QT_TRANSLATE_NOOP(
        "Refusal", "What is made elsewhere has to be promised, and only that."
    ),
    "document_supplied": QT_TRANSLATE_NOOP("Refusal", "The visitor has this document already."),
    "document_withdrawn": QT_TRANSLATE_NOOP("Refusal", "This document is not needed any more."),
    "no_such_preference": QT_TRANSLATE_NOOP("Refusal", "This is not remembered here."),
    "preference_erased": QT_TRANSLATE_NOOP("Refusal", "This was forgotten already, and stays forgotten."),
    "preference_needs_name": QT_TRANSLATE_NOOP(
        "Refusal", "Without a name nobody could be found again: write the name first."
    ),
    "not_in_writing": QT_TRANSLATE_NOOP("Refusal", "Only a letter or an e-mail can be acknowledged."),
    "acknowledged_already": QT_TRANSLATE_NOOP(
        "Refusal", "This has been acknowledged already. It has to be answered in full now."
    ),
    "acknowledged_late": QT_TRANSLATE_NOOP(
        "Refusal", "The time to acknowledge this has passed. It has to be answered in full now."
    ),
    "desk_already_so": QT_TRANSLATE_NOOP("Refusal", "{place} is that already."),
    "desk_has_visitor": QT_TRANSLATE_NOOP(
        "Refusal", "{ticket} is still with {place}. Finish that visit first."
    ),
    "already_referred": QT_TRANSLATE_NOOP("Refusal", "This referral has been made already."),
    "no_such_referral": QT_TRANSLATE_NOOP("Refusal", "This referral is not on record here."),
    "referral_closed": QT_TRANSLATE_NOOP("Refusal", "This referral is closed."),
    "no_destination": QT_TRANSLATE_NOOP("Refusal", "Choose where the visitor is to go first."),
    "not_agreed": QT_TRANSLATE_NOOP("Refusal", "Only what the visitor agreed to can be shared."),
    "spoken_to_whom": QT_TRANSLATE_NOOP("Refusal", "Write down who there expects the visitor."),
    "no_email_address": QT_TRANSLATE_NOOP("Refusal", "The partner’s e-mail address can’t be right."),
    "already_sent": QT_TRANSLATE_NOOP("Refusal", "The partner has been told already."),
    "not_from_here": QT_TRANSLATE_NOOP("Refusal", "That can’t follow where this referral stands now."),
    "already_in_outbox": QT_TRANSLATE_NOOP("Refusal", "This e-mail is in the outbox already."),
    "no_such_email": QT_TRANSLATE_NOOP("Refusal", "This e-mail is not on record here."),
    "email_not_so": QT_TRANSLATE_NOOP("Refusal", "Where this e-mail stands has changed. Look again."),
    "machine_shut_out": QT_TRANSLATE_NOOP(
        "Refusal", "This machine was shut out of the shop and stays out. It can be enrolled with new data."
    ),
    "renewal_asked_already": QT_TRANSLATE_NOOP("Refusal", "A new certificate has been asked for already."),
    "no_renewal_asked": QT_TRANSLATE_NOOP("Refusal", "This machine did not ask for a new certificate."),
    "other_day": QT_TRANSLATE_NOOP("Refusal", "{ticket} came on another day. Check the visitor in anew."),
    "no_such_record": QT_TRANSLATE_NOOP("Refusal", "This record is not in the directory."),
    "record_retired": QT_TRANSLATE_NOOP("Refusal", "This record was retired already."),
    "record_without_name": QT_TRANSLATE_NOOP("Refusal", "A record of the directory needs a name."),
    "record_other_id": QT_TRANSLATE_NOOP("Refusal", "A record of the directory keeps the id it has."),
    "handed_off_already": QT_TRANSLATE_NOOP(
        "Refusal",
        "{ticket} was handed on once already and is not passed on again. "
        "Take full details now, or assure a call-back.",
    ),
    "handed_to_another": QT_TRANSLATE_NOOP("Refusal", "{ticket} was handed on to {receiver}."),
    "handed_to_itself": QT_TRANSLATE_NOOP("Refusal", "That is your own desk. Choose who else can help."),
    "unknown_receiver": QT_TRANSLATE_NOOP("Refusal", "Nobody of that name is on the shop’s list."),
    "not_handed_off": QT_TRANSLATE_NOOP("Refusal", "{ticket} is not waiting for somebody else."),
    "too_late_to_correct": QT_TRANSLATE_NOOP(
        "Refusal", "Only the desk that handed {ticket} on can put it right, and within a minute."
    ),
    "leader_only": QT_TRANSLATE_NOOP("Refusal", "Only a team leader can allow another hand-off."),
    "hand_off_left": QT_TRANSLATE_NOOP("Refusal", "{ticket} can still be handed on."),
    "no_colleague_called": QT_TRANSLATE_NOOP("Refusal", "No colleague was asked to come to {ticket}."),
    "merge_not_waiting": QT_TRANSLATE_NOOP(
        "Refusal", "{ticket} has been called, served or counted already and stays a visit of its own."
    ),
    "merge_undone_before": QT_TRANSLATE_NOOP(
        "Refusal", "{ticket} was found to be another visitor and is not merged again."
    ),
    "merge_not_with": QT_TRANSLATE_NOOP("Refusal", "{ticket} can’t stand for another visit."),
    "merge_into_earlier": QT_TRANSLATE_NOOP(
        "Refusal",
        "The later ticket is merged into the earlier one. Start with the later one, not with {ticket}.",
    ),
    "not_merged": QT_TRANSLATE_NOOP("Refusal", "{ticket} is not merged into another visit."),
    "settle_leader_only": QT_TRANSLATE_NOOP("Refusal", "Only a team leader can settle this."),
    "no_such_way": QT_TRANSLATE_NOOP("Refusal", "This can’t be settled in that way."),
    "settled_already": QT_TRANSLATE_NOOP("Refusal", "This has been settled that way already."),
    "not_again": QT_TRANSLATE_NOOP("Refusal", "A visit answered at the door or imported can’t be reopened."),
    "already_booked": QT_TRANSLATE_NOOP("Refusal", "This is booked already."),
    "no_such_booking": QT_TRANSLATE_NOOP("Refusal", "This booking is not known."),
    "booking_not_so": QT_TRANSLATE_NOOP("Refusal", "The booking does not stand so that this can be done."),
    "unknown_language": QT_TRANSLATE_NOOP("Refusal", "Choose a language first."),
    "booked_past": QT_TRANSLATE_NOOP(
        "Refusal", "That time has gone. Choose a later one, with the year if need be."
    ),
    "no_such_time": QT_TRANSLATE_NOOP("Refusal", "Write a day and a time, such as 4/12 14:30."),
    "hour_left_out": QT_TRANSLATE_NOOP(
        "Refusal", "The clocks go forward in that hour, so there is no such time. Choose another."
    ),
    "how_long": QT_TRANSLATE_NOOP("Refusal", "Say how many minutes, from 1 to 480."),
    "how_many_words": QT_TRANSLATE_NOOP(
        "Refusal", "Say how many words, from 1 to 50,000, or pages, such as 2 p."
    ),
    "which_document": QT_TRANSLATE_NOOP("Refusal", "Say which document is to be translated."),
    "how_handed_over": QT_TRANSLATE_NOOP("Refusal", "Say how the visitor got the translation."),
    "sign_not_heard": QT_TRANSLATE_NOOP(
        "Refusal", "A sign language can’t be interpreted by telephone. Choose video or in person."
    ),
    "unknown_payer": QT_TRANSLATE_NOOP("Refusal", "Choose who pays."),
    "unknown_provider": QT_TRANSLATE_NOOP("Refusal", "This provider is not set up."),
    "language_not_served": QT_TRANSLATE_NOOP("Refusal", "This provider does not do that in this language."),
    "notice_too_short": QT_TRANSLATE_NOOP(
        "Refusal", "This provider needs longer notice. Choose a later time, or another way."
    ),
    "provider_closed": QT_TRANSLATE_NOOP("Refusal", "This provider does not work at that time."),
    "cost_changed": QT_TRANSLATE_NOOP(
        "Refusal", "It costs {cost} by now. Nothing was done; look at it again, then say yes once more."
    ),
    "room_taken": QT_TRANSLATE_NOOP("Refusal", "The room is booked for another interpreter at that time."),
    "interpreter_taken": QT_TRANSLATE_NOOP(
        "Refusal", "This interpreter is booked for somebody else at that time."
    ),
    "number_not_name": QT_TRANSLATE_NOOP(
        "Refusal", "Write the number by which the provider knows the interpreter; the name goes below it."
    ),
    "not_volunteered": QT_TRANSLATE_NOOP("Refusal", "They have not volunteered that language."),
    "no_child_interprets": QT_TRANSLATE_NOOP(
        "Refusal", "A child is never asked to interpret. Offer an interpreter by telephone: it takes minutes."
    ),
    "offer_professional_first": QT_TRANSLATE_NOOP(
        "Refusal", "Offer a professional interpreter first. They may then choose their own relative."
    ),
}


@dataclass(frozen=True, slots=True)
class Refusal:
    """The answer to a command that can't be done. `values` fill the words."""

    code: str
    values: tuple[tuple[str, str], ...] = ()

    def words(self, language: str = "") -> str:
        """What to tell the person, in plain words."""
        return translate("Refusal", WORDS[self.code], language=language, **dict(self.values))


def refuse(code: str, **values: object) -> Refusal:
    """A refusal whose values are written as text. An unknown code is a bug and raises KeyError."""
    if code not in WORDS:
        raise KeyError(code)
    return Refusal(code, tuple((name, str(value)) for name, value in values.items()))
