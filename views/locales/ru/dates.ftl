## Выбор дня.

date-today = Сегодня
date-yesterday = Вчера
date-tomorrow = Завтра
date-other = Другой день…
date-likely = Без календаря
