"""Everything the house may answer with "no". The words live in views: `refusal-<name-of-the-class>`."""

import re


class Refusal(Exception):  # noqa: N818
    """A person asked for what the rules do not allow; nothing was changed."""

    def __init__(self, **details: str | int) -> None:
        super().__init__(details)
        self.details = details

    @classmethod
    def key(cls) -> str:
        """The key of the words: `NotAllowed` is `refusal-not-allowed`."""
        return "refusal-" + re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower()


class NotAllowed(Refusal):
    """No row of the table of rights allows this person this action on this object."""


class NotFound(Refusal):
    """No such object in the actor's school: of another school's objects one learns nothing."""


class ParentConsentMissing(Refusal):
    """For a minor nothing works until the parent's paper is on record (п. 2.1)."""


class NotAcceptedYet(Refusal):
    """An applicant from the open link waits for the curator."""


class InvitationUnusable(Refusal):
    """Used, expired, withdrawn, unknown: which of them, a stranger does not learn."""


class GuessingSlowed(Refusal):
    """Too many wrong tokens from this account lately."""


class TooYoung(Refusal):
    """All participants are at least 10 years old (п. 2.1)."""


class AlreadyMember(Refusal):
    """The person is in this school already."""


class TextMissing(Refusal):
    """Nothing but spaces where words are asked for."""


class TextTooLong(Refusal):
    """`limit`: how many characters fit."""


class ZoneUnknown(Refusal):
    """No such time zone."""


class TextWanted(Refusal):
    """A sticker, a voice or a picture where words are asked for."""


class InvitationSettled(Refusal):
    """Used, withdrawn or expired meanwhile."""


class ApplicationDecided(Refusal):
    """Another curator was faster, or the applicant has left."""


class RoleUnfit(Refusal):
    """The category of this person excludes the role: no student is a head."""


class RoleForOneself(Refusal):
    """Where somebody leads already, nobody makes oneself one of them."""


class AdultByTheHead(Refusal):
    """To be asked for no parents' paper takes more than the one who keeps the papers (п. 2.1)."""


class LastAdministrator(Refusal):
    """A school keeps at least one administrator."""


class PaperDateWrong(Refusal):
    """Signed in the future, or run out already."""


class PaperNotNeeded(Refusal):
    """This person needs no such paper."""


class PaperMissing(Refusal):
    """Nothing on record that could be withdrawn."""


class HoursWrong(Refusal):
    """Quiet hours that leave no working hour, or lessons that end before they begin."""


class StepsWrong(Refusal):
    """The curator is asked before the further mentors."""


class PairWithOneself(Refusal):
    """Nobody is one's own mentor."""


class PairTwice(Refusal):
    """These two have a pair under way or active already."""


class FormNotOpen(Refusal):
    """The regulation knows no form for these two (п. 3.1.1–3.1.4)."""


class ClassOutsideForm(Refusal):
    """Employer – student is for the senior classes (п. 3.1.3)."""


class RoleModelOfOtherForm(Refusal):
    """The role model belongs to another form."""


class KindNotForPairs(Refusal):
    """Speed mentoring is an event, never a pair (п. 3.1.5/6)."""


class MentorOfLowerClass(Refusal):
    """A student's mentor stands on a higher level (п. 3.1.4)."""


class ParentPaperFirst(Refusal):
    """`name`: a minor who cannot be asked before the parent's paper is on record (п. 2.1)."""


class AlreadyAnswered(Refusal):
    """The answer was given before."""


class PairMovedOn(Refusal):
    """The pair is no longer in the state that the button was for."""


class AnswersInChat(Refusal):
    """The person has a working account and answers oneself (п. 1.3/5)."""


class OwnAppointment(Refusal):
    """Nobody approves an own appointment: another person with the right does."""


class PairIncomplete(Refusal):
    """`mentor_name`, `mentee_name`, and for each `Gap` a 1 where it is missing."""


class PaperOnRecord(Refusal):
    """This paper is recorded already, or the pair needs none."""


class NothingForOrder(Refusal):
    """No pair lacks only the order."""


class NothingEnded(Refusal):
    """Every pair that has ended stands in an order."""


class OrderMovedOn(Refusal):
    """The order is confirmed or returned already."""


class OrderChanged(Refusal):
    """The list is not the one that was signed."""


class AccountNotShared(Refusal):
    """An adult and a student never get each other's account: no mention, no link to it, no number."""


class KindNotRelayed(Refusal):
    """A poll, a game, a die: there is nothing in it to answer to."""


class ContactNotRelayed(Refusal):
    """Contacts and places are not passed on."""


class FileTooLarge(Refusal):
    """`limit`: megabytes."""


class RequestClosed(Refusal):
    """The help request is closed: nothing is written there any longer."""


class ClosesUnheard(Refusal):
    """Nobody has answered yet: who helps says a second time that it is to be closed."""


class RequestAnswered(Refusal):
    """Somebody has answered or taken the request before."""


class RequestTaken(Refusal):
    """This person has said yes already."""


class NotTakenYet(Refusal):
    """Who was asked says yes before writing."""


class PairEnded(Refusal):
    """The pair of this talk is no longer active."""


class NoMentorYet(Refusal):
    """Nobody to send a request to: no active pair."""


class ContactFrozen(Refusal):
    """A student said "Мне некомфортно": all contact stands still until the curator decides."""


class ParentConsentMissingForMentee(Refusal):
    """The other's parents have not signed, or have withdrawn their paper (п. 2.1)."""


class ColleagueUnfit(Refusal):
    """Not among those who may be brought in (п. 5.1.1/1), or already there."""


class NothingKept(Refusal):
    """The kept words were sent or thrown away already."""


class ChoiceWanted(Refusal):
    """Something typed that no button offers."""


class NameWithoutLetters(Refusal):
    """Signs and figures only: no paper can be made out to it."""


class DifficultyMissing(Refusal):
    """A mentee has named difficulties (п. 1.2)."""


class TooManyTopics(Refusal):
    """`limit`: how many one person may name."""


class NoFreeze(Refusal):
    """Contact is open: there is nothing to add to."""


class FreezeDecided(Refusal):
    """Another has decided meanwhile."""


class NoteUnfit(Refusal):
    """Words, a voice, a picture: nothing else is kept for the curator."""


class PairsStanding(Refusal):
    """Whoever still has pairs keeps the role in them."""


class ContactStopped(Refusal):
    """`curator`, who may be empty: the student who stopped contact writes to a mentor."""


class MeetingOver(Refusal):
    """The meeting has begun, was held or is cancelled: its time is not changed any longer."""


class MeetingMoved(Refusal):
    """The time that the button was for is another one by now."""


class MeetingAhead(Refusal):
    """The meeting has not begun: there is nothing to record."""


class MeetingTooSoon(Refusal):
    """The moment has passed, or the others would not hear of it in time."""


class MeetingTooFar(Refusal):
    """`days`: how far ahead a meeting may lie."""


class MeetingInLessons(Refusal):
    """`name`: the student whose lessons it would fall into (п. 3.1.3, 3.1.4)."""


class MeetingInQuietHours(Refusal):
    """`name`: the student whose quiet hours it would fall into."""


class MeetingTwice(Refusal):
    """These very people meet then already."""


class GuestsFull(Refusal):
    """`limit`: how many guests one meeting has at most."""


class GuestMovedOn(Refusal):
    """The guest is not asked any longer, or has answered so before."""


class AlreadyInGroup(Refusal):
    """In the group or in its line already."""


class NotInGroup(Refusal):
    """Neither in the group nor in its line."""


class OwnGroup(Refusal):
    """Whoever leads a group does not join it."""


class GroupMovedOn(Refusal):
    """The group is no longer in the state that the button was for."""


class GroupNotForClass(Refusal):
    """The group is for other classes."""


class GroupClassesWrong(Refusal):
    """The last class is lower than the first."""


class GroupPlacesWrong(Refusal):
    """A group is two mentees or more (п. 3.1.5/2), and small enough for one to lead."""


class GroupLeaderUnfit(Refusal):
    """A group of students is led by a student mentor of this school (п. 3.1.4)."""


class GroupsStanding(Refusal):
    """Whoever leads a group stays a mentor until it is closed or led by another."""


class TermTooShort(Refusal):
    """A programme lasts at least three months (п. 1.2)."""


class TermTooLong(Refusal):
    """A programme lasts a year at most (п. 1.2)."""


class ProgrammeWithoutDifficulty(Refusal):
    """A programme removes difficulties that have been found (п. 1.2)."""


class ProgrammeWithoutActivity(Refusal):
    """A programme is a list of activities (п. 1.2)."""


class ActivityOutsideTerm(Refusal):
    """Before the programme begins, after it ends, or in the past."""


class ProgrammeFull(Refusal):
    """`limit`: how many activities one programme holds."""


class ProgrammeStands(Refusal):
    """The pair has one that is not over."""


class ProgrammeMovedOn(Refusal):
    """The programme is no longer in the state that the button was for."""


class ProgrammePaused(Refusal):
    """Contact stands still, or the parents' paper is missing: what it is, nobody is told here."""


class ReflectionOver(Refusal):
    """Given already, or the pair has ended."""


class ReflectionWithoutMark(Refusal):
    """All may be skipped but the scale."""


class SheetEmpty(Refusal):
    """Of a self-analysis all questions but one may be skipped."""


class ReportOver(Refusal):
    """Given already, or the stage that it belongs to is not there."""


class ReportIncomplete(Refusal):
    """A section has not been read through, or an answer is missing."""


class ConclusionOver(Refusal):
    """Answered already, or another has been proposed since."""


class ProlongedTooLittle(Refusal):
    """`days`: so many before its end the two look back, and no time would be left to work."""


class CorrectionUnderWay(Refusal):
    """The two correct the content of the programme: that comes first."""


class ReaderAway(Refusal):
    """The bot cannot write to the person now: no account, gone, or a minor without the parents' paper."""


class HolidayWrong(Refusal):
    """Its last day is before the first."""


class HolidayTooLong(Refusal):
    """Longer than a summer."""


class HolidaysFull(Refusal):
    """`limit`: how many vacations and holidays a school holds."""


class StageIncomplete(Refusal):
    """Something that the stage needs is missing (п. 4.1.4). `need`: what first; `more`: how much else."""


class DifficultyWithoutActivity(Refusal):
    """A difficulty that no activity is to remove (п. 1.2). `difficulty` is its words."""


class ProgrammeChanged(Refusal):
    """Another has changed the programme since it was read: the answer was to what stood before."""


class CuratorDecides(Refusal):
    """The school has a curator outside the pair, who is asked before the head (п. 4.1.4)."""


class CorrectionStands(Refusal):
    """One correction at a time: what the other has begun is edited further."""


class ActivityListed(Refusal):
    """The school's catalogue has it already."""


class CatalogueFull(Refusal):
    """Too many own activities of one role model; `limit` says how many there may be."""


class PartEmpty(Refusal):
    """Of each of these a programme has at least one (п. 1.2). `part`: of what."""


class ActivitiesOutsideTerm(Refusal):
    """The other term leaves activities outside (п. 1.2). `n`: how many."""


class SchoolYearClosed(Refusal):
    """A school year begins in autumn: before June nobody moves up."""


class PetitionNotOfThis(Refusal):
    """This kind is not for this one of the two, or not decided so."""


class PetitionStands(Refusal):
    """One of this kind waits already (п. 5)."""


class PetitionDecided(Refusal):
    """Decided, taken back, or the pair is over."""


class PauseTooLong(Refusal):
    """Before tomorrow, or longer than `days`."""


class PairOnPause(Refusal):
    """Until the day `day`.`month` nothing of the programme is done."""


class SuccessorUnfit(Refusal):
    """This person cannot take over the pair: the two know each other as a pair already, or no form allows it."""


class SuccessorStands(Refusal):
    """Somebody is asked already to take over: that pair is to be withdrawn first."""


class WorkMovedOn(Refusal):
    """The work is no longer as it was when the button was shown: handed in, taken back, checked."""


class WorkEmpty(Refusal):
    """Nothing has been gathered yet."""


class WorkFull(Refusal):
    """`limit`: of how many messages a work consists at most."""


class WorkWanted(Refusal):
    """What the mentor checks is handed in, not ticked off (п. 5.1.1/4)."""


class NotDoneYet(Refusal):
    """A mark and a result are of what is done."""


class RemarkAnswered(Refusal):
    """An answer is given once."""


class EndsInHolidays(Refusal):
    """Nobody is at school on that day; `day`, `month`, `year`: of a school day near it."""


class DiagnosisOver(Refusal):
    """Given already, or the pair has ended."""


class DiagnosisIncomplete(Refusal):
    """All of a questionnaire may be skipped but its scales."""
