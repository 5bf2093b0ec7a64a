## Resources and surroundings: what to lean on (4.1.4).

resources-own = <b>What is there already?</b>
    { $reader ->
        [mentee] What you can lean on yourself. Press or write.
       *[other] What { $mentee } can lean on. Press or write.
    }
resources-around = <b>What will help nearby?</b>
    At school and around it. Press or write.
resources-chosen = Chosen: { $chosen }
resources-further = Next
resource-interest = Interest
resource-time = Time
resource-subject = I know the subject
resource-digital-skills = At home with devices
resource-courses-done = Courses taken
resource-colleagues = Colleagues help
resource-persistence = Persistence
resource-searching = I can search
resource-family = Family helps
resource-friends = Friends help
resource-method-union = Subject team
resource-young-school = Young teachers' school
resource-open-lessons = Colleagues' lessons
resource-courses = Courses
resource-psychologist = Psychologist
resource-library = Library
resource-experts = Experts
resource-distance = Online platforms
resource-enterprise = Enterprise
resource-career-advice = Career advice
resource-circles = Circles and clubs
resource-technopark = Technopark
resource-colleges = Colleges
resource-contests = Contests
resource-teacher-extra = Extra lessons
resource-olympiad-school = Olympiad school
programme-to-resources = Resources
