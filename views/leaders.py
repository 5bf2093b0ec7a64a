"""Who leads the school, as it is told to the others who lead."""

from domain.leaders import GrownUp, LeaderNews
from views.notice import Button, Notice
from views.people import OpenCard
from views.words import Words


def leader_notice(news: LeaderNews, words: Words) -> Notice:
    key = f"leader-{news.change.value}-you" if news.oneself else f"leader-{news.change.value}"
    role = words.plain("people-role", role=news.role.value) if news.role else ""
    return Notice(words(key, name=news.name, role=role, by=news.by))


def grown_up_notice(news: GrownUp, words: Words) -> Notice:
    button = Button(words.plain("card-open"), OpenCard(member_id=news.member_id).pack())
    return Notice(words("leader-grown-up", name=news.name, by=news.by), ((button,),))
