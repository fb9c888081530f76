# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Words of minutes of eight countries; of each list every third is held out, and not looked at in mending rules."""

SURNAMES = (
    "Lowe", "Marsh", "Cole", "Byrne", "Webb", "Doyle", "Patel", "O’Neill", "McKenzie", "Hall-Davies", "Okafor",
    "Fitzgerald", "Llewellyn", "Robertson", "Chapman", "Begum", "Singh", "Fletcher", "Thorpe", "Nguyen", "Kowalski",
    "Van Dyke", "de Souza", "MacLeod", "Ó Broin", "Ni Dhuill", "Tamihana", "Ruiz", "Ferreira", "St John", "Whitlock",
    "Pugh", "Ashworth", "Kaur", "Rahman", "Halloran", "Tremblay", "Beaulieu", "Park", "Lindqvist", "Abbott", "Ng",
    "Castellanos", "Wilkes", "Drummond", "Yates", "Iqbal", "Bonner",
)  # fmt: skip
FIRST = (
    "Jane", "Alan", "Priya", "Owen", "Fatima", "Ruth", "Gareth", "Siobhan", "Declan", "Hamish", "Morag", "Ashok",
    "Maria", "Luis", "Grace", "Tane", "Chloe", "Victor",
)  # fmt: skip
BE = (
    "the report be noted", "the minutes of the meeting held on 4 February 2025 be approved as a correct record",
    "authority be delegated to the Head of Planning to make minor amendments to the scheme",
    "the grant of £12,500 to Wenbury Community Trust be approved", "the tender of Marle Roads Ltd be accepted",
    "officers be instructed to advertise the traffic order", "the budget for 2026/27 be adopted as presented",
    "By-law 2025-31 be read a third time and passed", "the matter be referred to the Finance Committee",
    "the lease of the pavilion be renewed for a term of five years", "the consultation response be endorsed",
    "a letter be sent to the County Council about the condition of Mill Lane",
    "the accounts in the sum of $48,211.07 be paid", "the application be refused for the reasons given in the report",
    "the revised terms of reference be approved", "the draft strategy be published for consultation in May",
    "the sum of €20,000 be allocated to the repair of footpaths", "the vacancy be advertised on the website",
)  # fmt: skip
DO = (
    "approve the minutes of February 4, 2025 as presented", "adopt Resolution No. 2025-14 awarding the paving contract",
    "table the item until the next regular meeting", "accept the low bid of Marle Electric for $84,310",
    "authorize the Mayor to sign the agreement with the school district", "approve the consent calendar as amended",
    "pay the bills as listed in the warrant", "appoint Jane Abbott to the Library Board for a term of three years",
    "note the position and ask for a further report in June", "waive the second reading of Ordinance 1074",
    "approve the proposals subject to the conditions in appendix 2", "declare the parcel at Mill Lane surplus",
)  # fmt: skip
LEADS = (
    "RESOLVED – That {be}.", "Resolved: That {be}.", "It was agreed that {be}.", "AGREED that {be}.",
    "The Committee AGREED that {be}.", "DECISION: That {be}.", "Decision\nThat {be}.",
    "It was RESOLVED unanimously that {be}.", "On being put to the vote, it was RESOLVED that {be}.",
    "RESOLVED (unanimously): That {be}.", "RESOLVED, nem con, that {be}.", "Members resolved that {be}.",
    "It was proposed by Cllr {a}, seconded by Cllr {b} and agreed that {be}.",
    "Cllr {a} proposed, Cllr {b} seconded, and it was resolved that {be}.",
    "Proposed by Councillor {a}, seconded by Councillor {b}, and RESOLVED that {be}.",
    "Following debate, the Council resolved that {be}.", "The Panel resolved that {be}.",
    "On the proposal of Cllr {a}, seconded by Cllr {b}, it was resolved that {be}.",
    "The Committee unanimously agreed to {do}.", "The Board resolved to {do}.", "It was resolved to {do}.",
    "Decision: The Committee agreed to {do}.", "The Council, having considered the report, agreed to {do}.",
    "Motion by {a}, seconded by {b}, to {do}. Motion carried 5-0.", "M/S/C ({a}/{b}) to {do}. 5-0.",
    "Moved by {a}, seconded by {b}, to {do}.\nAYES: {a}, {b}, Cole\nNAYS: None\nMotion carried.",
    "Council Member {a} made a motion to {do}. Council Member {b} seconded the motion. The motion passed 5-0.",
    "ACTION: Motion by {a}, second by {b} to {do}. Motion passed unanimously.",
    "A motion was made by {a} and seconded by {b} to {do}. The motion carried unanimously.",
    "On motion of Supervisor {a}, seconded by Supervisor {b}, and carried, it was resolved to {do}.",
    "Motion: {a} moved to {do}. Second: {b}. Vote: 5-0. Motion carried.",
    "{a} moved, {b} seconded, to {do}. All in favor. Motion carried.",
    "Moved by Councillor {a}\nSeconded by Councillor {b}\nTHAT {be}.\nCARRIED",
    "Resolution No. 2025-118\nMoved by: A. {a}\nSeconded by: B. {b}\nBE IT RESOLVED THAT {be}.\nCarried.",
    "MOVED by Councillor {a} that {be}. CARRIED UNANIMOUSLY", "Moved by Councillor {a} that {be}.\nCARRIED",
    "MOVED: Cr {a} SECONDED: Cr {b}\nThat {be}.\nCARRIED", "Moved Cr {a} Seconded Cr {b}\nThat {be}.\nCARRIED 7/0",
    "COUNCIL RESOLUTION\nMoved Cr {a} Seconded Cr {b}\nThat {be}.\nCARRIED UNANIMOUSLY",
    "RESOLVED (Cr {a}/Cr {b})\nThat {be}.", "Moved (Mayor {a}/Councillor {b})\nThat {be}.\nCARRIED",
    "RESOLUTION 2025/118\nMoved: Councillor {a}\nSeconded: Councillor {b}\nThat {be}.\nCARRIED",
    "Resolved that {be}. (Proposed Cllr {a}, seconded Cllr {b})", "After discussion it was agreed to {do}.",
    "Cllr {a} proposed that {be}. This was seconded by Cllr {b} and carried.",
    "Motion to {do} was made by {a}, seconded by {b}. Motion passed 4-1.",
    "Upon motion by {a}, seconded by {b}, the Board voted 5-0 to {do}.", "The Committee RESOLVED to {do}.",
)  # fmt: skip
POINTS = (
    "RESOLVED: That", "RESOLVED –", "AGREED:", "Decision:", "DECISION", "It was RESOLVED that:", "Resolved that:",
    "The Committee agreed:-", "RESOLVED that", "Members agreed to:", "The Cabinet RESOLVED to:", "Resolution:",
    "Agreed that:", "It was agreed:", "THAT:",
)  # fmt: skip
NOISE = (
    "The Head of Service introduced the report and answered questions from members.",
    "Councillor {a} asked whether the works would be finished before the winter.",
    "In response to a question, it was explained that the funding had been agreed by the Government.",
    "{a} spoke about the history of the site and thanked the volunteers for their work.",
    "A discussion took place on the costs, and several residents spoke against the proposal.",
    "Members had asked at the last meeting for more figures, which were set out in appendix B.",
    "The Mayor reminded those present that the matter would come back to a later meeting.",
    "An amendment to defer the matter was proposed by Cllr {a} but found no seconder.",
    "Staff reviewed the bids that were received and explained the difference in price.",
)
AFTER = (
    "(Voting: For 7; Against 2; Abstentions 1)", "ACTION: Town Clerk", "AYES: Cole, Byrne, Webb\nNOES: None",
    "Councillor Cole asked that her vote against be recorded.", "Carried", "For: 5 Against: 1",
    "Vote: 5-0", "Reason: to comply with the law.", "(Action by: Head of Planning)",
)  # fmt: skip
MEMBERS = (
    "PRESENT: {councillors}", "Present: {run}", "Members Present:\n{rows}", "PRESENT\n{rows}",
    "Present:- {councillors}",
    "Councillors Present: {run}", "COUNCIL PRESENT: {run}", "Council Members Present: {run}", "Sederunt: {councillors}",
    "ATTENDANCE:\n{rows}", "In attendance: {councillors}", "Members in Attendance:\n{bullets}", "Voting members: {run}",
    "Members: {run}", "Board Members Present: {run}", "Present were: {run}.", "ROLL CALL: {run} were present.",
    "The following members were present: {run}.", "Elected Members Present:\n{bullets}", "Councillors:\n{rows}",
    "The meeting was attended by {councillors}.", "Members present were {run}.", "MEMBERS PRESENT: {councillors}",
    "Roll call showed the following present: {run}.",
)  # fmt: skip
AWAY = (
    "Apologies: {councillors}", "Apologies for absence were received from {councillors}.", "Regrets: {run}",
    "Absent: {run} (excused)", "APOLOGIES: {run}", "Apologies were received and accepted from {councillors}.",
    "Members Excused: {run}", "{councillors} sent apologies.", "Leave of absence: {run}",
    "An apology was received from {councillors}.", "Apologies were given by {councillors}.", "Apologies: {run}",
)  # fmt: skip
OFFICERS = (
    "Officers: {posts}", "In Attendance: {posts}", "Staff Present:\n{rows}", "OFFICERS PRESENT:\n{rows}",
    "Also present: {posts}", "Administration: {posts}", "IN ATTENDANCE\n{rows}", "Officers in attendance: {posts}",
    "Staff in Attendance:\n{rows}", "Also in attendance: {posts}", "City staff present: {posts}", "Officials:\n{rows}",
)  # fmt: skip
MOVES = (
    "Councillor {a} joined the meeting at 7.15 pm.",
    "Cllr {a} left the meeting during consideration of this item.",
    "(Councillor {a} arrived at 6.42 pm.)",
    "Cr {a} returned to the meeting at 8:03 pm.",
)
