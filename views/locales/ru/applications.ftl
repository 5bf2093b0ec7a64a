## Заявки по открытой ссылке.

application = <b>Заявка: { $name }</b>
    { $about }
application-accept-mentor = Принять наставником
application-accept-mentee = Принять наставляемым
application-decline = Отклонить
application-decline-sure = { $name }: отклонить заявку? Человек получит вежливый ответ, а его данные будут стёрты.
application-decline-yes = Да, отклонить
application-keep = Не отклонять
application-accepted = ✅ { $name } — { $role ->
    [mentor] наставник
   *[mentee] наставляемый
}. Сообщение об этом отправлено.
application-declined = Заявка отклонена, данные стёрты.
application-accepted-you = ✅ Куратор принял вашу заявку. { $role ->
    [mentor] Вы — наставник
   *[mentee] Вы — наставляемый
} в «{ $school }».
application-press-start = Нажмите /start.
application-declined-you = Спасибо за интерес к наставничеству в «{ $school }». Сейчас принять заявку не получается. Ваши данные стёрты. Если есть вопросы, обратитесь к куратору школы.
application-list = <b>Заявки: { $total }</b>
    Нажмите, чтобы ответить.
application-list-empty = Заявок нет. Они приходят по ссылке для учительской: её можно повесить в чате школы или на стене.
application-make-link = Ссылка в учительскую
refusal-application-decided = На эту заявку уже ответили.
