## Messages of a talk.

talk-author = <b>{ $name }</b>
talk-edited = <i>(edited)</i>
talk-line = <b>{ $name }</b>, { $at }
talk-kind-photo = [photo]
talk-kind-voice = [voice]
talk-kind-video = [video]
talk-kind-document = [file]
talk-kind-audio = [audio]
talk-kind-animation = [animation]
talk-kind-video_note = [video note]
talk-kind-sticker = [sticker]
talk-withheld = [not shown: it says how to reach somebody past the bot]
talk-edit-kept = The edit was not passed on.
