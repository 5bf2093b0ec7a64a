## Слова, общие для всех экранов.

back = ← Назад
cancel = Отмена
close = Закрыть
to-home = На главную
skip = Пропустить
done = Готово
save = Сохранить
all-correct = Всё верно
correct = Исправить ответ
yes = Да
no = Нет
next-page = →
prev-page = ←
page = { $n } / { $total }
step = { $n } из { $total }
search = Найти
show-all = Показать всех
nothing-found = Ничего не нашлось. Попробуйте короче.
today = Сегодня
tomorrow = Завтра
yesterday = Вчера
choose-day = Другой день
nobody = никого
not-stated = не указано
saved = Сохранено
cancelled = Отменено, ничего не изменилось.
chosen = ✅ { $what }
refusal-text-wanted = { $you ->
    [young] Здесь нужен текст. Напиши ответ словами одним сообщением.
   *[formal] Здесь нужен текст. Напишите ответ словами одним сообщением.
}
