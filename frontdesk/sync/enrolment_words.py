"""Why a machine can't be enrolled, or can't use what it was enrolled with: codes, and plain words for each.

Knows what happened, what was kept and what to do; knows nothing of certificates nor of the network.
"""

from __future__ import annotations

from typing import Final

from frontdesk.words import QT_TRANSLATE_NOOP, translate

WORDS: Final[dict[str, str]] = {
    "certificate_expired": QT_TRANSLATE_NOOP(
        "Enrolment",
        "This machine’s certificate ran out on {day}, so the shop’s network does not let it in. "
        "It goes on alone and keeps everything. Enrol it again: frontdesk enrol --join CODE.",
    ),
    "not_yet_valid": QT_TRANSLATE_NOOP(
        "Enrolment",
        "This machine’s certificate only begins on {day}: its clock is likely wrong. "
        "It goes on alone and keeps everything. Set the clock, then start again.",
    ),
    "files_open": QT_TRANSLATE_NOOP(
        "Enrolment",
        "Others can read {file}, which only this machine should know. It was not used. "
        "Let only you read it (chmod 600), or enrol this machine again.",
    ),
    "files_unreadable": QT_TRANSLATE_NOOP(
        "Enrolment", "{file} can’t be read, so the shop’s network is not used. Enrol this machine again."
    ),
    "files_broken": QT_TRANSLATE_NOOP(
        "Enrolment",
        "{file} is not as it was made, so the shop’s network is not used. Enrol this machine again.",
    ),
    "files_mixed": QT_TRANSLATE_NOOP(
        "Enrolment",
        "The files in {file} do not belong together, so the shop’s network is not used. "
        "Enrol this machine again.",
    ),
    # A code that was typed.
    "code_letter": QT_TRANSLATE_NOOP(
        "Enrolment", "No code has a “{letter}” in it. Nothing was changed. Look at the code again."
    ),
    "code_length": QT_TRANSLATE_NOOP(
        "Enrolment",
        "A code has {length} letters and digits; this has {count}. Nothing was changed. "
        "Look at the code again.",
    ),
    "code_slip_in": QT_TRANSLATE_NOOP(
        "Enrolment",
        "The code is not quite right: look at group {group}, “{letters}”. Nothing was changed.",
    ),
    "code_slip": QT_TRANSLATE_NOOP(
        "Enrolment", "The code is not quite right. Nothing was changed. Compare it letter by letter."
    ),
    # Going to the machine that offers.
    "offer_not_there": QT_TRANSLATE_NOOP(
        "Enrolment",
        "Nobody waits at {address}: the code may be used up or too old, or a firewall is between the two. "
        "Nothing was changed. Make a new code there (frontdesk enrol offer), or enrol by a file.",
    ),
    "offer_gone": QT_TRANSLATE_NOOP(
        "Enrolment",
        "The machine at {address} broke off in the middle. This machine is not enrolled. "
        "Try the same code again; if it is not good any more, make a new one.",
    ),
    "wrong_secret": QT_TRANSLATE_NOOP(
        "Enrolment",
        "The other machine does not know this code: it is likely an older one. Nothing was changed. "
        "Use the code that stands there now.",
    ),
    "another_answers": QT_TRANSLATE_NOOP(
        "Enrolment",
        "Who answered does not know the code: something stands between the two machines. Nothing was "
        "changed. Tell your ICT team, and enrol by a file.",
    ),
    "refused": QT_TRANSLATE_NOOP(
        "Enrolment",
        "The other machine refused, for a reason that this version does not know. Nothing was changed. "
        "Update this program.",
    ),
    "joiner_gone": QT_TRANSLATE_NOOP(
        "Enrolment", "Somebody came and went away in the middle. The code stays good."
    ),
    "other_site": QT_TRANSLATE_NOOP(
        "Enrolment",
        "The data on this machine belong to the shop “{site}”, the code to “{ours}”. Nothing was changed. "
        "Choose a new data folder with --data, or a code of the right shop.",
    ),
    "machine_shut_out": QT_TRANSLATE_NOOP(
        "Enrolment",
        "This machine was shut out of the shop and stays out. Nothing was changed. "
        "If it was found again, enrol it with a new data folder (--data).",
    ),
    "rank_taken": QT_TRANSLATE_NOOP(
        "Enrolment", "Another machine has the rank {rank}. Nothing was changed. Choose another one."
    ),
    "no_such_desk": QT_TRANSLATE_NOOP(
        "Enrolment",
        "The shop has no desk “{desk}”. Nothing was changed. It has these: {desks}.",
    ),
    "bad_request": QT_TRANSLATE_NOOP(
        "Enrolment", "What the machine asked with is not in order. Nothing was changed. Ask anew."
    ),
    "grant_broken": QT_TRANSLATE_NOOP(
        "Enrolment",
        "What this machine was given does not fit it. This machine is not enrolled. Ask anew.",
    ),
    "clocks_apart": QT_TRANSLATE_NOOP(
        "Enrolment",
        "The clocks differ: here it is {ours}, there {theirs}. This machine is not enrolled. "
        "Set the one that is wrong, then try again.",
    ),
    "shop_files_broken": QT_TRANSLATE_NOOP(
        "Enrolment",
        "The shop’s files that came with it are not right. This machine is not enrolled. "
        "Mend them on the first machine: {why}",
    ),
    "enrolled_already": QT_TRANSLATE_NOOP(
        "Enrolment",
        "This machine is enrolled in “{site}” already, until {day}. Nothing was changed. "
        "To change something about that, add --again.",
    ),
    # The machine that offers.
    "not_enrolled": QT_TRANSLATE_NOOP(
        "Enrolment",
        "This machine is not enrolled yet. Nothing was changed. Run frontdesk enrol first.",
    ),
    "no_authority": QT_TRANSLATE_NOOP(
        "Enrolment",
        "The shop’s authority is on another machine. Nothing was changed. Do this there, or bring it here "
        "(frontdesk enrol import-authority).",
    ),
    "has_authority": QT_TRANSLATE_NOOP(
        "Enrolment",
        "This shop has an authority already, on the machine “{machine}”. Nothing was changed. "
        "Join with a code from there (frontdesk enrol offer), or bring the authority here "
        "(frontdesk enrol import-authority). Only where it is lost for good: --new-authority, after which "
        "every machine has to be enrolled anew.",
    ),
    "authority_here": QT_TRANSLATE_NOOP(
        "Enrolment", "An authority is on this machine already. Nothing was changed."
    ),
    "authority_broken": QT_TRANSLATE_NOOP(
        "Enrolment",
        "{file} is not as it was made, so nobody can be let in. Nothing was changed. "
        "Bring the authority back from its copy (frontdesk enrol import-authority).",
    ),
    "cant_listen": QT_TRANSLATE_NOOP(
        "Enrolment",
        "This machine can’t wait at {address}. Nothing was changed. Choose another with --address or --port.",
    ),
    "no_address": QT_TRANSLATE_NOOP(
        "Enrolment",
        "This machine has no network to be reached by. Nothing was changed. "
        "Plug it in, give its address with --address, or enrol by a file.",
    ),
    "bad_address": QT_TRANSLATE_NOOP(
        "Enrolment",
        "“{address}” is no address. Nothing was changed. One is written like 192.0.2.7 or 192.0.2.7:7447.",
    ),
    "shop_too_big": QT_TRANSLATE_NOOP(
        "Enrolment",
        "The files in {file} are too big to be handed over. Nothing was changed. Take out what is not the "
        "shop’s.",
    ),
    # Files.
    "file_unreadable": QT_TRANSLATE_NOOP("Enrolment", "{file} can’t be read. Nothing was changed."),
    "file_there": QT_TRANSLATE_NOOP(
        "Enrolment", "{file} is there already. Nothing was changed. Choose another name."
    ),
    "no_request_file": QT_TRANSLATE_NOOP(
        "Enrolment",
        "This is no request of a machine. Nothing was changed. One is made by frontdesk enrol request FILE.",
    ),
    "no_answer_file": QT_TRANSLATE_NOOP(
        "Enrolment",
        "This is no answer to a request. Nothing was changed. One is made by frontdesk enrol sign.",
    ),
    "answer_changed": QT_TRANSLATE_NOOP(
        "Enrolment",
        "The answer is not as it was written. Nothing was changed. Bring it over again.",
    ),
    "not_asked": QT_TRANSLATE_NOOP(
        "Enrolment",
        "This machine waits for no answer: it was used already, or is another machine’s. "
        "Nothing was changed. Make a request here first (frontdesk enrol request FILE).",
    ),
    "no_authority_file": QT_TRANSLATE_NOOP(
        "Enrolment",
        "This is no copy of a shop’s authority. Nothing was changed. One is made by frontdesk enrol "
        "export-authority FILE.",
    ),
    "wrong_passphrase": QT_TRANSLATE_NOOP(
        "Enrolment",
        "The passphrase is another one, or the file was changed. Nothing was changed here. Try again.",
    ),
    "passphrase_short": QT_TRANSLATE_NOOP(
        "Enrolment",
        "A passphrase needs at least {least} letters: who has the file and guesses it can let machines in. "
        "Nothing was written.",
    ),
    "passphrases_differ": QT_TRANSLATE_NOOP(
        "Enrolment", "The two passphrases differ. Nothing was written. Try again."
    ),
    # Shutting out.
    "unknown_machine": QT_TRANSLATE_NOOP(
        "Enrolment",
        "No machine of this shop is called “{machine}”. Nothing was changed. It has these: {machines}.",
    ),
    "several_machines": QT_TRANSLATE_NOOP(
        "Enrolment",
        "“{machine}” may mean several machines. Nothing was changed. Give the id: {machines}.",
    ),
    "itself": QT_TRANSLATE_NOOP(
        "Enrolment", "That is this machine. Nothing was changed. Shut it out at another one."
    ),
}


class EnrolmentError(Exception):
    """It can't be done, or what is there can't be used. An unknown code is a bug and raises KeyError."""

    def __init__(self, code: str, **values: object) -> None:
        if code not in WORDS:
            raise KeyError(code)
        super().__init__(code)
        self.code = code
        self.values = {name: str(value) for name, value in values.items()}

    def words(self, language: str = "") -> str:
        """What happened, what was kept and what to do, in plain words."""
        return translate("Enrolment", WORDS[self.code], language=language, **self.values)
