## Who leads: the others who lead hear of it.

leader-granted = 🔑 <b>A new role in the school: { $role }</b>
    To whom: { $name }. By whom: { $by }. If you did not expect it, ask in person.
leader-granted-you = 🔑 You were given a role: { $role }. By whom: { $by }. Press /start to see the new buttons.
leader-withdrawn = 🔑 <b>A role is withdrawn: { $role }</b>
    From whom: { $name }. By whom: { $by }. If you did not expect it, ask in person.
leader-withdrawn-you = 🔑 A role of yours is withdrawn: { $role }. By whom: { $by }.
leader-left = 🔑 <b>Takes part no longer: { $name }</b>
    All roles are withdrawn. Who ended the membership: { $by }. If you did not expect it, ask in person.
leader-moved = 🔑 <b>Another account: { $name }</b>
    The card went to a new account. Who made the link: { $by }. If you did not expect it, ask in person.
leader-moved-you = 🔑 Your card is in this account now. Who made the link: { $by }.
leader-grown-up = 👤 <b>Recorded as an adult: { $name }</b>
    The parents' consent is needed no longer. Who corrected the age: { $by }. If you did not expect it, ask in person.
refusal-role-for-oneself = Nobody makes oneself curator or head. Another administrator does.
refusal-adult-by-the-head = That a student is 18 is recorded by the head of the school: after that the parents' consent is needed no longer.
