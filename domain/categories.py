from enum import StrEnum


class Category(StrEnum):
    """Who a participant is to the school: its worker (п. 1.2), its student (п. 3.1.4) or a partner's
    professional (п. 3.1.3). What papers a person needs and which forms are open follow from it."""

    EMPLOYEE = "employee"
    STUDENT = "student"
    EMPLOYER = "employer"
