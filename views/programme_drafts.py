"""A programme in the making, in words: how it stands for its makers, and what each of its parts is called."""

from collections.abc import Collection, Sequence
from datetime import date

from domain.catalogue import MentoringForm, MentoringKind, RoleModel
from domain.mentorships import Pair, Side
from domain.programme_contents import Content, Item, bare_difficulties, planned
from domain.programme_drafts import Choice
from domain.suggestions import Suggestion
from domain.typical import Typical
from views.activities import who
from views.catalogue import direction_words, expected_words, title_words, type_words
from views.dates import day_words
from views.profiles import topic_words, topics_words
from views.programmes import plan_words, programme_title
from views.words import Words


def form_words(form: MentoringForm, words: Words) -> str:
    return words.plain("pair-form", form=form.value)


def kind_words(kind: MentoringKind, words: Words) -> str:
    return words.plain("pair-kind", kind=kind.value)


def model_words(model: RoleModel, side: Side | None, words: Words) -> str:
    """Plain. For the two themselves what is done together: the regulation's names of roles name a person's weakness,
    so they are left to the desks and the papers."""
    key = "programme-model" if side else "pair-role-model"
    return words.plain(key, role_model=model.value)


def choice_words(choice: Choice, value: str, side: Side | None, words: Words) -> str:
    """Plain: one value of a part of the programme."""
    match choice:
        case Choice.FORMS:
            return form_words(MentoringForm(value), words)
        case Choice.ROLE_MODELS:
            return model_words(RoleModel(value), side, words)
        case Choice.KINDS:
            return kind_words(MentoringKind(value), words)
        case Choice.DIRECTIONS:
            return direction_words(value, words)
        case _:
            return topic_words(words, value)


def draft_words(pair: Pair, side: Side | None, content: Content, today: date, words: Words) -> str:
    """HTML: all that is in it so far, and what it still lacks."""
    head = [programme_title(pair, side, words), _term(content, today, words), *_ways(content, side, words)]
    return "\n\n".join(("\n".join(head), _consists(pair, content, today, words)))


def making_card(
    pair: Pair, side: Side | None, content: Content, status: str, unread: int, today: date, words: Words
) -> str:
    """HTML: one that nobody carries out yet, as its card shows it. `status`: how far it is; `unread`: edits that one
    has not looked at."""
    head = [programme_title(pair, side, words), _term(content, today, words), status]
    if unread:
        head.append(words("draft-unread", n=unread))
    return "\n\n".join(("\n".join(head), _consists(pair, content, today, words)))


def _consists(pair: Pair, content: Content, today: date, words: Words) -> str:
    items = planned(content, 0, pair)
    lines = [words("draft-hard"), difficulties_words(content, words), "", words("draft-items", n=len(items))]
    return "\n".join((*lines, plan_words(items, pair, today, words))).strip()


def _term(content: Content, today: date, words: Words) -> str:
    language = words.language
    begins, ends = day_words(content.begins_on, language, today), day_words(content.ends_on, language, today)
    return words("programme-term", begins=begins, ends=ends)


def _ways(content: Content, side: Side | None, words: Words) -> Sequence[str]:
    models = "; ".join(model_words(one, side, words) for one in content.role_models)
    kinds = "; ".join(kind_words(one, words) for one in content.kinds)
    forms = "; ".join(form_words(one, words) for one in content.forms)
    leads = ", ".join(direction_words(one, words) for one in content.directions)
    directions = (words("draft-directions", directions=leads),) if leads else ()
    return (
        words("draft-form", forms=forms),
        words("draft-roles", models=models, reader="two" if side else "desk"),
        words("draft-kind", kinds=kinds),
        *directions,
    )


def difficulties_words(content: Content, words: Words) -> str:
    """HTML: each with whether an activity is to remove it (п. 1.2)."""
    bare = bare_difficulties(content)
    return "\n".join(
        words("draft-difficulty", what=topic_words(words, one), met="no" if one in bare else "yes")
        for one in content.difficulties
    )


def topics_of_item(item: Item, words: Words) -> str:
    return ", ".join(topic_words(words, one) for one in item.difficulties)


def item_card(item: Item, pair: Pair, today: date, words: Words) -> str:
    """HTML."""
    lines = [
        words("item-title", title=title_words(item.title, words)),
        words("item-day", day=day_words(item.due_on, words.language, today)),
        words("item-who", who=who(pair.party(item.responsible))),
        words("item-against", topics=topics_of_item(item, words) or words.plain("not-stated")),
        words("item-expected", expected=expected_words(item.expected, words) or words.plain("not-stated")),
        words("item-type", type=type_words(item.type, words) or words.plain("not-stated")),
        words(
            "item-direction", direction=direction_words(item.direction, words) or words.plain("not-stated")
        ),
    ]
    return "\n".join(lines)


def marked(name: str, on: bool, words: Words) -> str:
    """Plain, for a button: with the sign of what is chosen."""
    return words.plain("chosen", what=name) if on else name


def typical_words(typical: Typical, content: Content, words: Words) -> str:
    """Plain, for a button: with a sign where it is against what has no activity yet."""
    helps = not frozenset(bare_difficulties(content)).isdisjoint(typical.removes)
    return words.plain("item-typical", title=title_words(typical.key, words), helps="yes" if helps else "no")


def bare_words(content: Content, words: Words) -> str:
    """Plain: «Дисциплина, Родители», those that no activity is to remove."""
    return ", ".join(topic_words(words, one) for one in bare_difficulties(content))


def options(
    values: Collection[str],
    chosen: Collection[str],
    suggested: Sequence[Suggestion],
    choice: Choice,
    side: Side | None,
    words: Words,
) -> list[dict[str, object]]:
    """Buttons of a part, by their place: own words are longer than a button can carry."""
    fitting = {one.value for one in suggested}
    return [
        {
            "id": place,
            "name": words.plain(
                "draft-option",
                what=choice_words(choice, value, side, words),
                sign="chosen" if value in chosen else "fits" if value in fitting else "none",
            ),
        }
        for place, value in enumerate(values)
    ]


def reasons_words(
    suggested: Sequence[Suggestion], chosen: Collection[str], choice: Choice, side: Side | None, words: Words
) -> str:
    """HTML: why what is not chosen yet would fit (п. 3.1), a line each."""
    return "\n".join(
        words(
            "draft-reason",
            what=choice_words(choice, one.value, side, words),
            reason=one.reason.value,
            topics=topics_words(words, one.topics),
        )
        for one in suggested
        if one.value not in chosen
    )
