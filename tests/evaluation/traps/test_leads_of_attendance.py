# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Who was there, however minutes lead to it: members, staff and the chair in any order of the same few words."""

import pytest

from contracts.artefacts.classification import DocumentType as Kind
from tests.evaluation.traps.trap import Trap, check

TRAPS = (
    Trap(
        "a sentence for the chair, and sentences that lead to members and staff with their posts cut short",
        Kind.MINUTES,
        """
MINUTES OF CARRICKMORE COUNTY COUNCIL MEETING
HELD ON MONDAY, 12th MAY, 2014, AT 2.30 p.m.
The Cathaoirleach, Cllr. T. Brody, was in the Chair.
The other Councillors present were:-
Cllrs. A. Dunphy, M. Eustace, Joe O’Hara, P. Kiernan, B. Lally, S.
Meehan.
The Council Staff in attendance were:-
Mr. G. Tighe, Co. Manager, Ms. R. Vesey, Dir. of Services, Mr. U. Walsh, D.O.S., Mr. C.
Yeats, Sen. Engineer and Ms. F. Zappone, A.S.O.
At the outset, it was agreed to stand for a minute.
""",
        {
            "present": [
                "Cllr. T. Brody",
                "A. Dunphy",
                "M. Eustace",
                "Joe O’Hara",
                "P. Kiernan",
                "B. Lally",
                "S. Meehan",
            ],
            "officers": [
                ("Mr. G. Tighe", "Co. Manager"),
                ("Ms. R. Vesey", "Dir. of Services"),
                ("Mr. U. Walsh", "D.O.S."),
                ("Mr. C. Yeats", "Sen. Engineer"),
                ("Ms. F. Zappone", "A.S.O."),
            ],
        },
    ),
    Trap(
        "two columns told apart by initials, and officers below with their posts in brackets",
        Kind.MINUTES,
        """
Minutes of Proceedings of a Meeting of Ballymore District Council held in the
Council Chamber, 7 Mill Road, Ballymore on Tuesday, 3 June 2008.
The meeting commenced at 7.45 pm.
Presiding
R Gault
Other Members Present
A B Carson D McKee
Mrs E F Lowry G Hume
Miss H Nesbitt W J Orr
Officers Present
S T Quinn, (Chief Executive)
Mr U Reid (Director of Works)
Representatives from Other Bodies in Attendance
Rivers Agency: Mr V Steele, Engineer
1.1 It was
PROPOSED by Councillor G Hume
""",
        {
            "present": [
                "R Gault",
                "A B Carson",
                "D McKee",
                "Mrs E F Lowry",
                "G Hume",
                "Miss H Nesbitt",
                "W J Orr",
            ],
            "officers": [("S T Quinn", "Chief Executive"), ("Mr U Reid", "Director of Works")],
            "meeting_time": "19:45",
        },
        never=("Steele",),
    ),
    Trap(
        "who is meant stands in brackets behind the label",
        Kind.MINUTES,
        """
ARDEE, BANN & COLLON DISTRICT COUNCIL
Minutes of Council Meeting held on Monday 5 March 2018 at 6pm in the Bann Room,
Civic Centre, Collon
In the Chair: Councillor P Rafter
In attendance: (Councillors)
Councillor A Toal Councillor B Ussher
Councillor C Vance Councillor D Wray
(Officials)
Mr E Yarr, Chief Executive
Mrs F Adair, Director of Parks
C/31/2018 APOLOGIES
Apologies were received from Councillors Boal and Crilly.
""",
        {
            "council": "ARDEE, BANN & COLLON DISTRICT COUNCIL",
            "venue": "Bann Room, Civic Centre, Collon",
            "present": [
                "Councillor P Rafter",
                "Councillor A Toal",
                "Councillor B Ussher",
                "Councillor C Vance",
                "Councillor D Wray",
            ],
            "apologies": ["Boal", "Crilly"],
            "officers": [("Mr E Yarr", "Chief Executive"), ("Mrs F Adair", "Director of Parks")],
        },
    ),
    Trap(
        "labels in the margin without a sign, with the minutes beside them",
        Kind.MINUTES,
        """
South Ferns County Council
Minutes of South Ferns County Council Meeting held in the Council Chamber, County Hall, Ferns
On Monday 6th April, 2009
In the Chair Cllr. Nora Boland.
Present Cllrs. L. Breen, J. Cody, M. Doran, E.
Furlong, T. Hore
Apologies Cllr. Rita Kehoe
In attendance Mr. Leo Murphy, County Manager, Ms. I. Nolan, Head of Finance
Tidy Towns The Chairperson reminded members of the awards.
""",
        {
            "present": ["Cllr. Nora Boland", "L. Breen", "J. Cody", "M. Doran", "E. Furlong", "T. Hore"],
            "apologies": ["Cllr. Rita Kehoe"],
        },
        never=("Tidy Towns",),
    ),
    Trap(
        "several labels on a line, and what was found behind a dash in the items",
        Kind.MINUTES,
        """
Minutes for an Extra-ordinary meeting of the Council on Tuesday 9th June 2020 at 7.15pm at the
Parish Council Office at 4 Forge Lane, Oxmere
Present: Chairman: Cllr Mrs Dale Councillors: Mrs Eaves, Mrs Finn, Gale, Hume, Iles
Clerk: Mrs Jarrow Members of public: 2
1. Welcome
2. Apologies for Absence – Cllr Kemp
3. Declarations of Interest – none
4. Minutes of the meeting on 12th May 2020 – Agreed
5. Mowing contract – It was noted that the verges were mown twice last year by the contractor who has
since retired. It was agreed to ask for three prices.
6. Any other business
""",
        {
            "meeting_time": "19:15",
            "venue": "Parish Council Office at 4 Forge Lane, Oxmere",
            "present": ["Cllr Mrs Dale", "Mrs Eaves", "Mrs Finn", "Gale", "Hume", "Iles"],
            "apologies": ["Cllr Kemp"],
            "officers": [("Mrs Jarrow", "Clerk")],
            "agenda_items": [
                ("1", "Welcome"),
                ("2", "Apologies for Absence"),
                ("3", "Declarations of Interest"),
                ("4", "Minutes of the meeting on 12th May 2020"),
                ("5", "Mowing contract"),
                ("6", "Any other business"),
            ],
        },
    ),
    Trap(
        "no word present at all, and the ward member among those who came besides",
        Kind.MINUTES,
        """
Minutes of the Parish Council Meeting
Held in the Jubilee Hall
On Wednesday 11th April 2018
Chairman P Quill
Councillors R Stead, T Upton, V Wick
Also Present A Byrd, Clerk to the Council
Cllr C Dove, Ward Member
3 members of the public
1. Apologies for absence – Apologies were received and accepted for Councillor E Finch.
2. Public Participation
No members of the public wished to speak.
3. Footpath 9
RESOLUTION: That the stile be replaced.
4. Bus shelter
RESOLUTION: That the report be noted.
""",
        {
            "present": ["P Quill", "R Stead", "T Upton", "V Wick"],
            "officers": [("A Byrd", "Clerk to the Council")],
            "decisions": ["RESOLUTION: That the stile be replaced.", "RESOLUTION: That the report be noted."],
        },
    ),
    Trap(
        "officers one a line, with prose below them and no blank line between",
        Kind.MINUTES,
        """
MINUTES OF THE MEETING OF THE MUNICIPAL DISTRICT OF
THORNMORE HELD IN COUNCIL CHAMBERS, COUNTY HALL ON FRIDAY
6TH OF JUNE AT 2.15PM
Chair:
Cllr L Aylward
Present:
Cllrs M Brophy, N Coogan, and P Deane.
In attendance:
R Egan, Thornmore Area Engineer,
S Fogarty, Director of Services
T A Grace, Meetings Administrator
Vote of Sympathy
A vote of sympathy was passed by the members. Members stood in silent prayer as a
mark of respect.
""",
        {
            "committee": "MUNICIPAL DISTRICT OF THORNMORE",
            "meeting_date": None,
            "meeting_time": "14:15",
            "venue": "COUNCIL CHAMBERS, COUNTY HALL",
            "present": ["Cllr L Aylward", "M Brophy", "N Coogan", "P Deane"],
            "officers": [
                ("R Egan", "Thornmore Area Engineer"),
                ("S Fogarty", "Director of Services"),
                ("T A Grace", "Meetings Administrator"),
            ],
        },
    ),
    Trap(
        "members who came besides, told below the list",
        Kind.MINUTES,
        """
Roads Committee – 8 October 2013
Venue: Council Chamber, Pitt House, Scawby
Time: 2 pm
MINUTES
PRESENT: Councillor Colby (Chair).
Councillors Arden, Barr, B Brigg, Dale and
Whitby.
Councillors T Foster, Poole and Reed attended the meeting in accordance with Rule 37(b).
The committee met at Pitt House.
""",
        {
            "meeting_date": "2013-10-08",
            "meeting_time": "14:00",
            "present": ["Councillor Colby", "Arden", "Barr", "B Brigg", "Dale", "Whitby"],
        },
    ),
    Trap(
        "a sentence on the county's member behind the list",
        Kind.MINUTES,
        """
Broomley & Rudding Parish Council
Minutes of the Annual parish meeting, held at 7.30pm in the Millennium Hall, Church Lane on 20th
May 2010.
Present: Cllrs Moss, Rudd, Eames, Heslip and Stevens. County Councillor Anne Gale was in
attendance with 14 members of the public.
1. Report: There are 61 children on the roll.
""",
        {"present": ["Moss", "Rudd", "Eames", "Heslip", "Stevens"]},
    ),
    Trap(
        "one role for all who are named before it, and a secretary behind a label",
        Kind.MINUTES,
        """
MINUTES OF MONTHLY MEETING OF GLENARD COUNTY COUNCIL HELD
IN COUNTY HALL AT 10.00 AM ON 8th March, 2021
Present Cllr. Myles Shaw, Cathaoirleach. Cllrs. T Black and F Bond
Also Present J. McRae, Chief Executive,
M. Conn, S. Carr, P. Slade, Director of Services,
D. Holt, A/Director of Services, G. Wall, Meetings Administrator.
Secretary: Mrs Kay Thorn (Governance Officer).
Apologies None
""",
        {
            "officers": [
                ("J. McRae", "Chief Executive"),
                ("M. Conn", "Director of Services"),
                ("S. Carr", "Director of Services"),
                ("P. Slade", "Director of Services"),
                ("D. Holt", "A/Director of Services"),
                ("G. Wall", "Meetings Administrator"),
                ("Mrs Kay Thorn", "Governance Officer"),
            ],
            "apologies": [],
        },
    ),
    Trap(
        "a post before a name with a particle in it",
        Kind.MINUTES,
        """
Minutes of South Ferns County Council Meeting held in County Hall, Ferns on Monday 6th April, 2009
Present Cllrs. L. Breen, J. Cody
Officials present: Meetings Administrator John O Dowd
""",
        {"officers": [("John O Dowd", "Meetings Administrator")]},
    ),
    Trap(
        "a chair who took the chair later is no list of those present, where nobody else is named",
        Kind.MINUTES,
        """
Heronby Town Council
Minutes of the Allotments Committee held on Tuesday 4 May 2021 at 7.00 pm
1. Election of Chairman
Resolved that Cllr Ann Kerr be elected Chairman.
Cllr Ann Kerr took the chair.
2. Rents
Resolved that the rents stay as they are.
""",
        {"present": []},
    ),
)


@pytest.mark.parametrize("trap", TRAPS, ids=[trap.name for trap in TRAPS])
def test_those_present_are_told_from_those_attending_whatever_leads_to_them(trap: Trap) -> None:
    check(trap)
