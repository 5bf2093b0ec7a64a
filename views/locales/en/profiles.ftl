## The profile: questions, likely answers, refusals.

profile-line = <b>{ $what }:</b> { $answer }
profile-review = { $you ->
    [young] Check that all is correct:
   *[formal] Please check that all is correct:
}
profile-correct = What should be corrected?
profile-correcting = Correcting an answer
profile-name = Name
profile-school-name = School
profile-official-name = Full name
profile-zone = Time zone
profile-age = Age
profile-grade = Class
profile-letter = Letter of the class
profile-organisation = Organisation
profile-post = Post
profile-subject = Subject
profile-teaches = Can teach
profile-hard = Finds hard
profile-age-younger = under 10
profile-age-adult = 18 or older
profile-ask-name = { $you ->
    [young] <b>What is your name?</b>
    Write surname, name and patronymic as they should stand in papers.
    <i>Seen by those who run mentoring and by your pair.</i>
   *[formal] <b>What is your name?</b>
    Write surname, name and patronymic as they should stand in papers.
    <i>Seen by those who run mentoring and by your pair.</i>
}
profile-ask-school-name = <b>What is the school called for short?</b>
    For example: School No. 5.
    <i>Seen by everybody who takes part in it.</i>
profile-ask-official-name = <b>The full official name</b>
    As in its charter: it stands on orders and consents.
profile-ask-zone = <b>In which time zone is the school?</b>
    The bot reminds by it, and is silent at night.
profile-ask-age = <b>How old are you?</b>
    <i>Seen only by those who run mentoring.</i>
profile-ask-grade = { $you ->
    [young] <b>In which class are you?</b>
    <i>Seen by those who run mentoring and by your pair.</i>
   *[formal] <b>In which class are you?</b>
    <i>Seen by those who run mentoring and by your pair.</i>
}
profile-ask-letter = { $you ->
    [young] <b>The letter of the class?</b>
    Skip it if there are none.
   *[formal] <b>The letter of the class?</b>
    Skip it if there are none.
}
profile-ask-organisation = <b>Where do you work?</b>
    Write the name of the enterprise or institution.
    <i>Seen by those who run mentoring and by your pair.</i>
profile-ask-post = <b>Your post?</b>
    { $offers ->
        [no] Write it as in documents.
       *[yes] Choose or write in your own words.
    }
    <i>Seen by those who run mentoring and by your pair.</i>
profile-ask-subject = <b>Which subject do you teach?</b>
    Choose or write in your own words.
profile-ask-teaches = { $you ->
    [young] <b>What can you teach?</b>
    Mark one or several, and add your own words if you like.
    <i>The curator finds a pair by this.</i>
   *[formal] <b>What can you teach?</b>
    Mark one or several, and add your own words if you like.
    <i>The curator finds a pair by this.</i>
}
profile-ask-hard = { $you ->
    [young] <b>What do you find hard?</b>
    Mark at least one, and add your own words if you like.
    <i>Seen by the curator and your mentor.</i>
   *[formal] <b>What do you find hard?</b>
    Mark at least one, and add your own words if you like.
    <i>Seen by the curator and your mentor.</i>
}

post-teacher = Teacher
post-primary-teacher = Primary school
post-class-teacher = Class teacher
post-psychologist = Psychologist
post-deputy-head = Deputy head
post-head = Head
post-educator = Educator
subject-russian = Russian
subject-literature = Literature
subject-math = Mathematics
subject-physics = Physics
subject-informatics = Informatics
subject-chemistry = Chemistry
subject-biology = Biology
subject-geography = Geography
subject-history = History
subject-social = Social studies
subject-english = English
subject-pe = PE
subject-technology = Technology
subject-art = Art
subject-music = Music
subject-primary = Primary school
zone-asia-yekaterinburg = Yekaterinburg
zone-europe-moscow = Moscow
zone-europe-kaliningrad = Kaliningrad
zone-europe-samara = Samara
zone-asia-omsk = Omsk
zone-asia-krasnoyarsk = Krasnoyarsk
zone-asia-irkutsk = Irkutsk
zone-asia-yakutsk = Yakutsk
zone-asia-vladivostok = Vladivostok
zone-asia-magadan = Magadan
zone-asia-kamchatka = Kamchatka
topic-lesson-plan = Lesson plan
topic-documents = Documents
topic-discipline = Discipline
topic-motivation = Motivation
topic-parents = Parents
topic-exams = Exams
topic-digital = Digital tools
topic-class-work = Class leadership
topic-gifted = Gifted children
topic-special-needs = Special needs
topic-assessment = Assessment
topic-contests = Contests
topic-homework = Homework
topic-projects = Projects
topic-olympiads = Olympiads
topic-speaking = Speaking in public
topic-friends = Friends
topic-profession = Choosing a profession
topic-time = Finding time

refusal-choice-wanted = { $you ->
    [young] Choose by a button.
   *[formal] Please choose by a button.
}
refusal-name-without-letters = A name in letters is needed, for example: Ivanova Anna Petrovna.
refusal-difficulty-missing = { $you ->
    [young] Name at least one: help begins with it.
   *[formal] Name at least one: help begins with it.
}
refusal-too-many-topics = { $you ->
    [young] { $limit } are enough. Take one off to add another.
   *[formal] { $limit } are enough. Take one off to add another.
}
