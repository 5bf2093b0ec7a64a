## Settings.

settings-title = <b>Settings</b>
settings-language = Language: { $language }
settings-language-name = English
settings-quiet-own = Quiet hours: { $hours }
settings-quiet-school = Quiet hours: as in the school, { $hours }
settings-quiet-none = no quiet hours
settings-hour = Small things of the day: at { $hour }
settings-urgent-yes = Urgent requests: come at night as well
settings-urgent-no = Urgent requests: wait for the morning
settings-school = School: { $school }
settings-to-language = Language
settings-to-quiet = Quiet hours
settings-to-hour = Daily digest
settings-to-school = Another school
settings-night-on = Wake me if urgent
settings-night-off = Do not wake me
settings-ask-language = Which language?
settings-ru = Russian
settings-en = English
settings-ask-quiet = { $you ->
    [young] When should nobody write to you? Reminders will wait for the morning.
   *[formal] When should nobody write to you? Reminders will wait for the morning.
}
settings-as-school = As in the school: { $hours }
settings-ask-hour = At what time should the small things of the day come, in one message? What matters comes at once.
settings-ask-school = Which school?
