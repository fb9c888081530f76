"""A born-digital report with tables: budget monitoring."""

from contracts.artefacts.classification import DocumentType, Topic
from tests.sample_council import people
from tests.sample_council.dates import Dates, plain
from tests.sample_council.facts import Facts
from tests.sample_council.layout import (
    Story,
    build,
    bulleted,
    centred,
    contact,
    figures,
    heading,
    label_block,
    lettered,
    numbered,
    section,
)
from tests.sample_council.schedule import budget_title

RECOMMENDATIONS = (
    "Note the forecast overspend of £1.845m on the General Fund and the reasons for it, as set out in section 4.",
    "Agree the recovery actions listed in paragraph 4.6 and ask for a progress report at the next meeting.",
    (
        "Approve the re-profiling of £4.825m of capital expenditure into the following financial year, as set out "
        "in Table 3."
    ),
    (
        "Approve a transfer of £0.260m from the Housing Revenue Account reserve to meet the additional cost of "
        "responsive repairs."
    ),
)

REVENUE = (
    ("Adult Care and Public Health", "64,210", "64,480", "67,195", "2,715", "2,390"),
    ("Children and Education", "41,870", "42,015", "43,240", "1,225", "1,410"),
    ("Housing and Communities", "11,340", "11,290", "11,805", "515", "470"),
    ("Environment and Highways", "23,465", "23,310", "22,985", "(325)", "(180)"),
    ("Finance and Resources", "15,720", "15,510", "15,090", "(420)", "(365)"),
    ("Capital financing", "9,850", "9,850", "9,235", "(615)", "(500)"),
    ("Contingency", "2,400", "2,400", "1,150", "(1,250)", "(1,250)"),
    ("Levies", "1,185", "1,185", "1,185", "0", "0"),
    ("Net revenue budget", "170,040", "170,040", "171,885", "1,845", "1,975"),
)
SAVINGS = (
    ("Adult Care and Public Health", "2,600", "1,540", "480", "580"),
    ("Children and Education", "1,150", "690", "210", "250"),
    ("Housing and Communities", "520", "385", "90", "45"),
    ("Environment and Highways", "1,010", "760", "190", "60"),
    ("Finance and Resources", "1,040", "730", "270", "40"),
    ("Total", "6,320", "4,105", "1,240", "975"),
)
CAPITAL = (
    ("Highways and transport", "14,300", "9,120", "13,450", "(850)"),
    ("Schools", "9,860", "5,340", "8,420", "(1,440)"),
    ("Council homes", "16,250", "9,085", "14,600", "(1,650)"),
    ("Leisure and culture", "4,150", "1,980", "3,530", "(620)"),
    ("Digital and property", "4,200", "1,890", "3,935", "(265)"),
    ("Total", "48,760", "27,415", "43,935", "(4,825)"),
)
RESERVES = (
    ("General Fund balance", "8,500", "(1,845)", "6,655"),
    ("Earmarked reserves", "21,340", "(3,120)", "18,220"),
    ("Housing Revenue Account reserve", "5,910", "(260)", "5,650"),
    ("Total", "35,750", "(5,225)", "30,525"),
)


def facts(dates: Dates) -> Facts:
    return Facts(
        document_type=DocumentType.REPORT,
        topics=(Topic.FINANCE_AND_BUDGET,),
        pages=4,
        title=budget_title(dates),
        council=people.COUNCIL,
        committee=people.CABINET,
        meeting_date=dates.cabinet,
        decision_maker=people.CABINET,
        decision_type="Key decision",
        officers=(people.FINANCE_DIRECTOR, people.FINANCE_HEAD),
        recommendations=RECOMMENDATIONS,
        key_figures=("£170.040m", "£171.885m", "£1.845m", "£6.320m", "£4.825m", "£0.260m", "£6.655m"),
    )


def content(dates: Dates) -> bytes:
    story = [
        *_opening(dates),
        *_background(dates),
        *_revenue(),
        *_savings(),
        *_capital(),
        *_implications(),
        contact(people.FINANCE_HEAD),
    ]
    return build(story, budget_title(dates), f"{people.COUNCIL} - Budget monitoring {dates.financial_year}")


def _opening(dates: Dates) -> Story:
    block = [
        ("Report to:", f"Cabinet \N{EN DASH} {plain(dates.cabinet)}"),
        ("Subject:", budget_title(dates)),
        ("Report of:", f"{people.FINANCE_DIRECTOR.name}, {people.FINANCE_DIRECTOR.role}"),
        ("Cabinet Member:", f"{people.DEPUTY_LEADER}, Deputy Leader and Cabinet Member for Finance and Resources"),
        ("Wards affected:", "All"),
        ("Key decision:", "Yes"),
        ("Classification:", "Unrestricted"),
    ]
    summary = (
        (
            f"This report sets out the forecast revenue and capital position for {dates.financial_year}, based on "
            f"actual income and expenditure to {plain(dates.period_end)}."
        ),
        (
            "The General Fund is forecast to spend £171.885m against a net budget of £170.040m, an overspend of "
            "£1.845m or 1.1 per cent. This is £0.130m better than the position reported last month."
        ),
        "The capital programme is forecast to spend £43.935m of the £48.760m approved for the year.",
    )
    ask = numbered("2.1", "Cabinet is recommended to:")
    purpose = section(1, "Purpose and summary", summary)
    return [
        centred(people.COUNCIL.upper()),
        label_block(block),
        *purpose,
        heading("2. Recommendations"),
        ask,
        *lettered(RECOMMENDATIONS),
    ]


def _background(dates: Dates) -> Story:
    texts = (
        (
            f"Full Council set the budget for {dates.financial_year} before the start of the year. The budget "
            "assumed savings of £6.320m, a council tax increase of 4.99 per cent and pay awards of 3 per cent."
        ),
        (
            "Directors are required by the Financial Procedure Rules to contain spending within the cash limits "
            "approved by Council and to bring forward compensating savings wherever a pressure cannot be avoided."
        ),
        "In the tables that follow, figures are in thousands of pounds; brackets show an underspend or a reduction.",
    )
    return section(3, "Background", texts)


def _revenue() -> Story:
    header = ("£000", "Approved budget", "Current budget", "Forecast outturn", "Variance", "Variance last month")
    causes = (
        (
            "Adult Care and Public Health is forecast to overspend by £2.715m. The number of older people in "
            "residential care is 612, against a budget for 577, and the average weekly cost of a new placement "
            "has risen from £905 to £962."
        ),
        (
            "Children and Education is forecast to overspend by £1.225m, of which £0.840m is home to school "
            "transport. The improvement since last month follows the re-tendering of eleven routes."
        ),
        (
            "Housing and Communities is forecast to overspend by £0.515m because the cost of temporary "
            "accommodation continues to exceed the grant received. There were 148 households in temporary "
            "accommodation at the end of the period."
        ),
        (
            "These pressures are partly offset by planning fee and parking income, by vacancies, and by lower "
            "borrowing costs as capital schemes move into next year. The contingency has been reduced by £1.250m "
            "to support the position."
        ),
    )
    actions = (
        "a weekly panel, chaired by the Director, to agree all new residential placements above £900 a week;",
        "a freeze on agency appointments other than in statutory services;",
        "the lease of 24 further homes for use as temporary accommodation, in place of nightly-paid rooms;",
        "a review of fees and charges, to be reported with the draft budget.",
    )
    lead = [
        numbered("4.1", "Table 1 shows the forecast for each directorate."),
        figures("Table 1: General Fund forecast", header, REVENUE),
    ]
    paragraphs = [numbered(f"4.{position}", text) for position, text in enumerate(causes, 2)]
    asked = numbered("4.6", "The Corporate Leadership Team has agreed the following recovery actions:")
    return [heading("4. Revenue forecast"), *lead, *paragraphs, asked, *bulleted(actions)]


def _savings() -> Story:
    header = ("£000", "Target", "Delivered", "On track", "At risk")
    texts = (
        (
            "Of the savings of £6.320m in the budget, £4.105m has been delivered, £1.240m is on track and £0.975m "
            "is at risk. Savings at risk are included in the forecast as not achieved."
        ),
        (
            "The largest saving at risk is £0.580m in Adult Care and Public Health. It depends on moving 40 "
            "people from residential care to supported living, and the first scheme will now open five months "
            "later than planned."
        ),
    )
    return [*section(5, "Delivery of savings", texts), figures("Table 2: Delivery of savings", header, SAVINGS)]


def _capital() -> Story:
    header = ("£000", "Current budget", "Spend to date", "Forecast", "Re-profiling")
    capital = (
        (
            "Capital spending to the end of the period was £27.415m. Table 3 shows the forecast for the year and "
            "the £4.825m that Cabinet is asked to move into the following financial year."
        ),
        (
            "The main reasons are the later start of the extension to Ferncliffe Primary School (£1.440m) and the "
            "time taken to let the contract for replacement kitchens and bathrooms in council homes (£1.650m)."
        ),
    )
    reserves = (
        (
            "If no further action were taken, the overspend would be met from the General Fund balance, which "
            "would fall to £6.655m. The minimum balance that Council has approved is £6.000m."
        ),
        (
            "The Housing Revenue Account is forecast to need £0.260m from its reserve because responsive repairs "
            "are running 9 per cent above the number budgeted for."
        ),
    )
    return [
        *section(6, "Capital programme", capital),
        figures("Table 3: Capital programme", header, CAPITAL),
        *section(7, "Reserves", reserves),
        figures("Table 4: Reserves", ("£000", "Opening balance", "Planned use", "Closing balance"), RESERVES),
    ]


def _implications() -> Story:
    return [
        *section(
            8,
            "Options considered",
            (
                (
                    "Cabinet could decide not to agree the recovery actions. This is not recommended, because the "
                    "balance would then be within £0.655m of the approved minimum."
                ),
            ),
        ),
        *section(
            9,
            "Financial implications",
            (
                (
                    "These are set out in the body of the report. The Section 151 Officer advises that the "
                    "General Fund balance cannot sustain a second year of overspending at this level."
                ),
            ),
        ),
        *section(
            10,
            "Legal implications",
            (
                (
                    "Section 28 of the Local Government Act 2003 requires the Council to review its budget during "
                    "the year and to take such action as it considers necessary where the position has "
                    "deteriorated."
                ),
            ),
        ),
        *section(
            11,
            "Equality implications",
            (
                (
                    "The recovery actions do not change eligibility for any service. An equality impact "
                    "assessment will be completed for any proposal in the review of fees and charges that affects "
                    "a protected group."
                ),
            ),
        ),
        *section(
            12,
            "Climate implications",
            (
                (
                    "There are none arising directly from this report. The re-profiled schemes include £0.410m "
                    "for heat pumps at Ferncliffe Primary School, which will now be installed in the following "
                    "year."
                ),
            ),
        ),
        heading("Background papers"),
        *bulleted(
            (
                "Budget and Medium Term Financial Strategy, report to Council",
                "Capital Strategy and Treasury Management Strategy, report to Council",
            )
        ),
    ]
