# ruff: noqa: RUF001, E501 (typographic quotes and dashes, and whole lines, are what papers print)
"""What members, residents and officers say to each other: questions, motions, letters, notices."""

from contracts.artefacts.classification import DocumentType as T
from tests.evaluation.composed.printed.shared import Words

WORDS: Words = {
    "questions word": (
        "PUBLIC QUESTIONS", "Questions from Members of the Public", "Written Questions and Answers",
        "Member Questions and Responses", "QUESTIONS BY MEMBERS", "Public Question Time",
        "Council Questions", "Questions to the Leader and Cabinet", "Responses to Questions Taken on Notice",
        "Written Answers", "Questions under Standing Order 12", "Councillors’ Questions",
        "QUESTIONS WITH NOTICE", "Public Questions and Answers", "Written Responses to Supplementary Questions",
        "Schedule of Written Questions", "Questions and Answers", "Questions on Notice",
    ),
    "question head": (
        "Question 1 from {cllr} to {cllr}", "Question from {person}", "1. {cllr} to ask the Leader of the Council",
        "Q1. Submitted by {person}, resident", "QUESTION NO. 1\nBy {cllr}", "{person} asked:",
        "(1) From {person} to the Cabinet Member for Highways", "Question: {person}", "Question 2 – {cllr}",
    ),
    "question": (
        "What will the Council do about traffic on Mill Lane?", "How many homes were let in the last year?",
        "Will the Cabinet Member publish the safety audit?", "When is the library to open on Saturdays again?",
        "Can the Leader explain the delay to the footbridge?", "How much has been spent on agency staff?",
    ),
    "answer head": ("Answer", "Response", "Reply", "Response from {cllr}", "A.", "Answer by {cllr}:", "Written reply", "Officer response:", "Response:"),
    "answer": ("Work begins in May. {matter}", "There were 214 in all.", "I thank the member for the question. {matter}", "The figure is £48,000.", "Thank you for your question. The audit will be published in June.", "Officers are looking into this."),
    "motion word": (
        "NOTICE OF MOTION", "Motion", "Motions on Notice",
        "Member Motion", "COUNCIL MOTION", "Motion to Council",
        "Amendment to Motion", "Motion submitted under Rule 14", "Notice of Motion No. 4",
        "Proposed Motion", "Composite Motion", "MOTIONS",
        "Members’ Motion", "Opposition Motion", "Councillor Motion",
    ),
    "moved": (
        "Proposed by: {cllr}\nSeconded by: {cllr}", "Moved by {cllr}, seconded by {cllr}", "Submitted by {cllr}",
        "Proposer: {cllr} Seconder: {cllr}", "{cllr} has given notice of the following motion:", "Notice is given that at the next meeting {cllr} will move:",
        "In the names of {cllr} and {cllr}", "MOVER: {cllr}", "To be moved by {cllr}",
    ),
    "motion says": (
        "This Council notes:\n{matter}\nThis Council believes that this cannot go on.\nThis Council resolves to write to the Minister.",
        "WHEREAS {matter}\nAND WHEREAS residents are concerned;\nNOW THEREFORE BE IT RESOLVED THAT staff report back.",
        "Council notes that {matter}\nCouncil calls on the Leader to act.",
        "That Council:\n1. Notes that {matter}\n2. Requests the {office} to bring a report.",
        "That this Council calls on the Government to fund libraries.\n{matter}",
        "Full Council recognises the work of volunteers.\nCouncil therefore resolves to ask the {office} for a plan.",
        "“That the Council agrees to plant 5,000 trees.”\n{matter}",
        "Conference is dismayed. {matter}\nCouncil agrees to ask the Executive to review this.",
        "WHEREAS the village is without a bus; and\nWHEREAS {matter}\nTHEREFORE BE IT RESOLVED that Council petition the Province.",
    ),
    "letter to": ("{cllr}\nLeader of the Council\nCivic Centre, Wenbury", "{person}\n{office}\n14 Mill Road", "To all residents of Mill Road", "By email only", "Mayor and Members of Council\n100 Main Street", "The Owner or Occupier\n22 Harbour Row"),
    "dear": ("Dear {cllr}", "Dear Sir or Madam", "Dear Mayor and Members of Council,", "Dear Resident,", "Dear {person},", "Dear Minister", "To whom it may concern", "Dear Colleague", "Dear Ms Cole:"),
    "letter says": (
        "Thank you for your letter of 3 March.", "I write further to our meeting last week.", "I am writing to express concern about the proposed change.",
        "We acknowledge receipt of your application.", "I am pleased to confirm that funding has been awarded.", "Following the visit in May I set out our findings below.",
        "On behalf of the residents of Marle I ask Council to think again.", "Please accept this letter as our formal response.", "We would be grateful for a reply by 14 June.",
    ),
    "letter end": ("Yours sincerely\n{person}\n{office}", "Yours faithfully,\n{person}", "Sincerely,\n{person}\n{office}", "Kind regards\n{person}", "Respectfully,\n{person}", "Yours truly,\n{person}", "Regards,\n{person}, {office}", "With best wishes\n{person}", "Is mise le meas\n{person}"),
    "letter ref": ("Our ref: {number}", "Your ref: {number}\nOur ref: {number}", "Date: {day}", "VIA E-MAIL", "Direct line: 01632 960007", "Please reply to: {person}"),
    "letter about": ("RE: {topic}", "{topic}", "Subject: {topic}", "BEST VALUE INSPECTION", "Re: Notice of Motion on Library Hours", "Consultation on Rural Buses"),
    "notice word": (
        "PUBLIC NOTICE", "NOTICE OF ELECTION", "Statement of Persons Nominated",
        "NOTICE OF VACANCY", "Notice of Public Hearing", "NOTICE OF POLL",
        "Notice of Conclusion of Audit", "LEGAL NOTICE", "Notice of Making of an Order",
        "NOTICE OF INTENTION", "Statutory Notice", "Declaration of Result of Poll",
        "Notice of Uncontested Election", "TEMPORARY ROAD CLOSURE", "Notice of the Passing of a By-law",
        "Notice of Application for a Premises Licence", "SITE NOTICE", "Notice of Complete Application",
        "Notice of Public Rights", "Invitation to Tender", "ELECTION OF A COUNCILLOR",
    ),
    "notice says": (
        "NOTICE IS HEREBY GIVEN that {council} proposes to make an order under the {act}.",
        "Take notice that the Council of {council} passed By-law {number} on {day}.",
        "Notice is given under the {act} that the council intends to dispose of land at Mill Lane.",
        "The following is a statement of the persons nominated for election as a councillor for Marle Ward.",
        "{council} gives notice that it has made an order the effect of which is to close Mill Lane.",
        "1. An election is to be held for Marle Ward.\n2. Nomination papers must be delivered by noon on {day}.",
        "The public hearing will be held on {day} at {hour} before the {body}.",
        "A vacancy has arisen in the office of councillor. An election will be held if ten electors so request.",
        "I, the undersigned, being the Returning Officer, hereby give notice that the result was as below.",
    ),
    "notice end": (
        "Objections must be made in writing by {day}.", "Dated {day}\n{person}, {office}", "Printed and published by the Returning Officer, Civic Centre, Wenbury",
        "Any person may inspect the documents during office hours.", "Comments may be sent to the Clerk before the hearing.", "A copy of the order and plan may be seen at the Civic Centre.",
        "Persons wishing to be heard should register with the Clerk.", "Representations must reach the address below by {day}.", "Appeals must be filed no later than {day}.",
    ),
}  # fmt: skip

LAYOUTS = {
    T.QUESTIONS: (
        "{letterhead*1}{council}\n{body} – {day}\n{questions word}\n{#questions}",
        "{questions word}\n{body}\n{day}\n{#questions}",
        "{council}\n{questions word}\n{#questions}",
        "{body} {day}\n{letterhead*1}{questions word}\n{#questions}",
    ),
    T.MOTION: (
        "{letterhead*1}{council}\n{body} – {day}\n{motion word}\n{moved}\n{topic?}{motion says}",
        "{motion word}\n{topic}\n{moved}\n{motion says}",
        "{body}\n{day}\n{motion word}: {topic}\n{motion says}\n{moved}",
        "{council}\n{motion word}\n{day}\n{moved}\n{motion says}",
    ),
    T.LETTER: (
        "{council}\n{letterhead*2}{letter ref*2}{letter to}\n{day}\n{dear}\n{letter about?}{letter says*2}{matter}\n{letter end}",
        "{letter to}\n{letter ref*2}{dear}\n{letter about}\n{letter says}\n{matter*3}{letter end}",
        "{letterhead*2}{day}\n{dear}\n{letter about?}{letter says}\n{matter*2}{letter says}\n{letter end}",
    ),
    T.NOTICE: (
        "{letterhead*1}{council}\n{notice word}\n{act?}{notice says}\n{notice end*2}",
        "{notice word}\n{council}\n{notice says}\n{matter?}{notice end}\n{notice end}",
        "{council}\n{act}\n{notice word}\n{notice says}\n{notice end*3}",
    ),
}
