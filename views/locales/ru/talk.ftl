## Сообщения разговора.

talk-author = <b>{ $name }</b>
talk-edited = <i>(изменено)</i>
talk-line = <b>{ $name }</b>, { $at }
talk-kind-photo = [фото]
talk-kind-voice = [голосовое]
talk-kind-video = [видео]
talk-kind-document = [файл]
talk-kind-audio = [аудио]
talk-kind-animation = [анимация]
talk-kind-video_note = [кружок]
talk-kind-sticker = [стикер]
talk-withheld = [не показано: здесь сказано, как связаться мимо бота]
talk-edit-kept = Правка не передана.
