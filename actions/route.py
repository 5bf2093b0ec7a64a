"""The route of a programme (п. 2.2, 4.1.4): its stages and all that is to be done, for the picture."""

from datetime import datetime

from domain.mentorships import subject_of_two
from domain.people import Actor
from domain.programmes import check_seen
from domain.results import settled
from domain.rights import require
from domain.route import Route, stops_of
from domain.working_time import local_day
from storage import activities, programme_pairs, programmes, schools
from storage.tx import Tx


def see_route(tx: Tx, actor: Actor, now: datetime, programme_id: int) -> Route:
    today = actor.today(now)
    programme, pair = programme_pairs.existing(tx, actor, now, programme_id)
    require(actor, "see_route", subject_of_two(pair))
    check_seen(pair, actor.member_id)
    began = tuple(
        (stage, local_day(at, actor.zone_name)) for stage, at in programmes.stages_of(tx, programme.id)
    )
    reflect_before = schools.settings(tx, actor.school_id).reflect_before
    return Route(
        pair=pair,
        programme=programme,
        stops=stops_of(activities.of_programme(tx, programme.id), programme, began, reflect_before, today),
        tally=settled(activities.tally(tx, programme.id, today), programme),
        today=today,
    )
