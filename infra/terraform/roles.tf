# What runs, how large it is and what it may do: written by `python -m infra.generate` from the table of stages.
locals {
  roles    = jsondecode(file("${path.module}/roles.json"))
  services = { for name, role in local.roles : name => role if role.schedule == "" && name != "site" }
  jobs     = { for name, role in local.roles : name => role if role.schedule != "" }
  stages   = { for name, role in local.roles : name => role if length(role.consumes) > 0 }
  queues   = toset(flatten([for role in values(local.stages) : role.consumes]))
}

data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}

locals {
  account   = data.aws_caller_identity.current.account_id
  partition = data.aws_partition.current.partition
}
