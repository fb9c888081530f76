# One key for the bucket, the queues, the topics and the logs.
resource "aws_kms_key" "agenda" {
  description             = "${var.name}: papers, results, tasks, events and logs"
  enable_key_rotation     = true
  deletion_window_in_days = 30
  policy                  = data.aws_iam_policy_document.key.json
}

resource "aws_kms_alias" "agenda" {
  name          = "alias/${var.name}"
  target_key_id = aws_kms_key.agenda.key_id
}

data "aws_iam_policy_document" "key" {
  #checkov:skip=CKV_AWS_109:a key's own policy names the key as "*"; without the account's root nobody could manage it
  #checkov:skip=CKV_AWS_111:a key's own policy names the key as "*"
  #checkov:skip=CKV_AWS_356:a key's own policy names the key as "*"
  statement {
    sid       = "AccountManages"
    actions   = ["kms:*"]
    resources = ["*"]
    principals {
      type        = "AWS"
      identifiers = ["arn:${local.partition}:iam::${local.account}:root"]
    }
  }
  statement {
    sid       = "LogsAndAlarms"
    actions   = ["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"]
    resources = ["*"]
    principals {
      type        = "Service"
      identifiers = ["logs.${var.region}.amazonaws.com", "cloudwatch.amazonaws.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account]
    }
  }
}
