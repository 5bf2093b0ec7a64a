## Choosing a day.

date-today = Today
date-yesterday = Yesterday
date-tomorrow = Tomorrow
date-other = Another day…
date-likely = Without the calendar
