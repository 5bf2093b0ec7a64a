## Choosing a day, and the pages of a list.

date-likely = Without the calendar
page-of = { $page_number } / { $page_count }
