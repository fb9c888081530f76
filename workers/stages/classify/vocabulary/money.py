"""Words of the council's money: its budget, its taxes, and who audits them."""

from contracts.artefacts.classification import Topic
from workers.stages.classify.vocabulary.graded import Vocabulary, graded

MONEY: dict[Topic, Vocabulary] = {
    Topic.FINANCE_AND_BUDGET: graded(
        "capital projects, capital investment, bank mandate, rfo report, "
        "budget monitoring, revenue budget, capital programme, medium term financial, mtfp, mtfs, treasury "
        "management, reserves policy, capital strategy, local government finance settlement, draft budget, "
        "statement of accounts, revenue and capital, financial outturn, outturn, budget strategy, investment "
        "strategy, minimum revenue provision, capital forecast, operating budget, prudential indicators, general "
        "reserve, earmarked reserves, pension fund, annual financial report, capital budget, flexible use of "
        "capital receipts, pensions committee, financial monitoring, finance update, budget setting, budget "
        "proposals, budget report, budget consultation, financial strategy, financial plan, spending review, "
        "exceptional financial support, section 114, general fund, budget amendment, budget adjustment, annual "
        "budget, financial statements, financial performance, revenue monitoring, capital monitoring, accounts "
        "payable, accounts to pay, accounts for payment, payment of accounts, cheque register, cheques, warrant "
        "register, bank reconciliation, write off, debt management, fees and charges, savings proposals, budget "
        "gap, financial position, pension committee, pensions board, pension board, budget scrutiny, financial "
        "regulations, financial report, supplementary estimate, capital bids, schools funding formula, income and "
        "expenditure, receipts and payments, reserve fund, transfer to reserve, transfers to reserves, approved "
        "for payment, accounts for approval, donate, donation request, request for donation, grant requests, "
        "business rates retention, capital financing, capital monitoring report, revenue monitoring report, "
        "savings plan, savings programme, medium term financial forecast, financial resilience, going concern, "
        "budget virement, reserves and balances, contract procedure waiver, procurement pipeline, budget "
        "requirement, local government pension scheme, funding strategy statement, triennial valuation, capital "
        "slippage, financial year end, year end accounts, budget position, budget pressures, revenue estimates, "
        "revenue budget monitoring, invest to save",
        "overspend, underspend, revenue forecast, capital receipts, borrowing, reserves, fund manager, lgps, "
        "investment portfolio, grant funding, financial sustainability, gilts, equities, budget, finance, "
        "insurance, financial management, precept setting, levy, fiscal year, appropriation of funds, expenditure, "
        "contingency, virement, payments, invoices, bank account, banking, cash flow, donation, grant application, "
        "grant request, community grants, funding request, financing, bond, debenture, loan, quarterly financial, "
        "bid requirements, spending, cost pressures, audited accounts, direct debit, grants to voluntary, pension "
        "investments, credit card, donations, monies, accounts, actuary, actuarial, debtors, creditors, vat, "
        "slippage, balance sheet, income generation, charging policy, grant award",
        "cost, grant, funding, savings, fiscal, payment, purchase, contract, fund, price, financial, contract "
        "award, tender, procurement, procurement strategy",
    ),
    Topic.COUNCIL_TAX_AND_BENEFITS: graded(
        "council tax, council tax reduction scheme, housing benefit, business rates relief, council tax support, "
        "council tax base, discretionary housing payment, council tax premium, household support fund, business "
        "rates, rate relief, non domestic rates, council tax setting, council tax resolution, collection fund, "
        "empty homes premium, second homes premium, tax base, cost of living support, cost of living crisis, "
        "welfare reform, crisis and resilience fund, local welfare, revenues and benefits, property tax, tax rate, "
        "tax rates, universal credit, financial inclusion, council tax arrears, tax levy, property taxation, mill "
        "rate, police precept, nndr, housing benefit overpayments, council tax discount, discretionary relief, "
        "local council tax, council tax collection, business rates collection, hardship fund, hardship relief, "
        "section 13a, welfare assistance, discretionary council tax, household support, cost of living fund, "
        "benefit administration, council tax and business rates, band d",
        "precept, benefits advice, taxbase, cost of living, discretionary rate, free school meals, debt advice, "
        "business rate, income tax, tax collection, tax sale, tax arrears, assessment roll, welfare benefits, "
        "welfare rights, benefit cap, food bank, fuel poverty payments, benefit fraud, support scheme, income "
        "maximisation, free school meal vouchers",
        "tax, benefit, welfare",
    ),
    Topic.AUDIT_AND_RISK: graded(
        "audit and standards, audit and standards committee, governance and audit, "
        "internal audit, external audit, risk register, corporate risk, strategic risk, audit committee, risk "
        "management, audit plan, counter fraud, anti fraud, auditor's annual report, head of internal audit, "
        "performance report, annual audit, performance monitoring, quarterly performance, corporate performance, "
        "key performance indicators, external auditor, audit findings, audit progress, annual governance and "
        "accountability return, the agar, audit and governance, audit opinion, value for money report, whistleblowing, "
        "audit results, redmond, audit charter, audit strategy, fraud and corruption, performance management "
        "framework, exercise of public rights, internal auditor, audited financial statements, anti money "
        "laundering, risk register update, strategic risk register, value for money findings, internal audit plan, "
        "annual internal audit, audit recommendations, corporate scorecard, performance and risk, council plan "
        "performance, quarterly performance report, auditor appointments, public sector internal audit standards, "
        "statement on internal control, regulation of investigatory powers act, insurance fund, counter fraud "
        "strategy, fraud risk, audit completion, annual assurance",
        "audit, fraud, internal control, assurance, risk appetite, performance indicators, performance against, "
        "value for money, accounting policies, bribery, money laundering, insurance claims, risk assessment, ripa, "
        "regulation of investigatory powers, performance dashboard, scorecard, key performance, performance "
        "management, performance update, improvement plan monitoring, control environment, risk strategy",
        "risk, auditor, kpi, performance",
    ),
}
