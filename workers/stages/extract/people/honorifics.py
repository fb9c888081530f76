"""Titles before names, said once for all rooms that read names: pieces of patterns, without the stop behind them."""

OF_ANYBODY = (
    "Mr|Mrs|Ms|Miss|Mx|MR|MRS|MS|MISS|Dr|DR|Prof|Professor|Rev|Reverend|Sir|Dame|Lord|Lady|Baroness|The Worshipful"
)
OF_MEMBER = (
    "Councill?or|COUNCILLOR|Cllr|CLLR|Cr|Clr|Council ?[Mm](?:ember|an)|Council ?[Ww]oman|Council ?[Pp]erson|"
    "Alderman|Bailie|Commissioner|Selectman|Selectwoman|Trustee|Supervisor"
)
OF_MEMBERS = (
    "Councill?ors|COUNCILLORS|Cllrs|CLLRS|Crs|Clrs|Council ?[Mm](?:embers|en)|Council ?[Ww]omen|Council ?[Pp]ersons|"
    "Aldermen|Bailies|Commissioners|Selectmen|Trustees|Supervisors"
)
OF_OFFICE = "Mayor|Vice Mayor|Deputy Mayor|Provost|Depute Provost|Reeve|Deputy Reeve|(?:Depute|Deputy) Conven[eo]r"
"""Offices that stand before a name as a title does."""
PLACE = "County|Borough|City|Town|Parish|District|Community"
"""What kind of council a member sits on, before the title: `Parish Councillor`."""
