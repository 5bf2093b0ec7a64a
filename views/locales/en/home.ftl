## The first screen.

stranger = Hello! This bot works by a school's invitation only. Ask the mentoring curator for one.
home = <b>{ $school }</b>
    Hello, { $name }!
command-start = Today
command-help = What you can do here
command-settings = Settings
command-privacy = My data
command-cancel = Cancel and go back
