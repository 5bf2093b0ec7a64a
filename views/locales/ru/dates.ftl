## Выбор дня и страницы списка.

date-likely = Без календаря
page-of = { $page_number } / { $page_count }
