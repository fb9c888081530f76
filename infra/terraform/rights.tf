# What each role may do, made from the table of what it reads and writes; a test proves the table by running the stages.
data "aws_iam_policy_document" "tasks" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account]
    }
  }
}

resource "aws_iam_role" "role" {
  for_each           = local.roles
  name               = "${var.name}-${each.key}"
  assume_role_policy = data.aws_iam_policy_document.tasks.json
}

resource "aws_iam_role_policy" "role" {
  for_each = local.roles
  name     = "own-work"
  role     = aws_iam_role.role[each.key].id
  policy   = data.aws_iam_policy_document.role[each.key].json
}

data "aws_iam_policy_document" "role" {
  for_each = local.roles

  # The names of objects, without which S3 answers 403 in place of 404 for what is not there.
  statement {
    sid       = "Names"
    actions   = ["s3:ListBucket"]
    resources = [aws_s3_bucket.agenda.arn]
  }
  statement {
    sid       = "Key"
    actions   = ["kms:Decrypt", "kms:GenerateDataKey"]
    resources = [aws_kms_key.agenda.arn]
  }
  dynamic "statement" {
    for_each = length(each.value.bucket.get) > 0 ? [each.value.bucket.get] : []
    content {
      sid       = "Read"
      actions   = ["s3:GetObject"]
      resources = [for pattern in statement.value : "${aws_s3_bucket.agenda.arn}/${pattern}"]
    }
  }
  dynamic "statement" {
    for_each = length(each.value.bucket.put) > 0 ? [each.value.bucket.put] : []
    content {
      sid       = "Write"
      actions   = ["s3:PutObject"]
      resources = [for pattern in statement.value : "${aws_s3_bucket.agenda.arn}/${pattern}"]
    }
  }
  # Only with If-None-Match: what is there stays.
  dynamic "statement" {
    for_each = length(each.value.bucket.create) > 0 ? [each.value.bucket.create] : []
    content {
      sid       = "WriteOnce"
      actions   = ["s3:PutObject"]
      resources = [for pattern in statement.value : "${aws_s3_bucket.agenda.arn}/${pattern}"]
      condition {
        test     = "Null"
        variable = "s3:if-none-match"
        values   = ["false"]
      }
    }
  }
  dynamic "statement" {
    for_each = length(each.value.bucket.delete) > 0 ? [each.value.bucket.delete] : []
    content {
      sid       = "Remove"
      actions   = ["s3:DeleteObject"]
      resources = [for pattern in statement.value : "${aws_s3_bucket.agenda.arn}/${pattern}"]
    }
  }
  dynamic "statement" {
    for_each = length(each.value.consumes) > 0 ? [each.value.consumes] : []
    content {
      sid       = "TakeTasks"
      actions   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:ChangeMessageVisibility", "sqs:GetQueueAttributes"]
      resources = [for queue in statement.value : aws_sqs_queue.stage[queue].arn]
    }
  }
  dynamic "statement" {
    for_each = length(each.value.sends_to) > 0 ? [each.value.sends_to] : []
    content {
      sid       = "SendTasks"
      actions   = ["sqs:SendMessage", "sqs:GetQueueAttributes"]
      resources = [for queue in statement.value : aws_sqs_queue.stage[queue].arn]
    }
  }
  # It tells how long the queues are, and takes nothing from them.
  dynamic "statement" {
    for_each = each.key == "metrics" ? [concat([for queue in aws_sqs_queue.stage : queue.arn], [aws_sqs_queue.dead.arn])] : []
    content {
      sid       = "LookAtQueues"
      actions   = ["sqs:GetQueueAttributes"]
      resources = statement.value
    }
  }
  dynamic "statement" {
    for_each = each.key == "deliver" ? [aws_sns_topic.events.arn] : []
    content {
      sid       = "PublishEvents"
      actions   = ["sns:Publish"]
      resources = [statement.value]
    }
  }
}

# What starts the tasks: it fetches the image, reads the sources, and writes logs.
resource "aws_iam_role" "start" {
  name               = "${var.name}-start"
  assume_role_policy = data.aws_iam_policy_document.tasks.json
}

resource "aws_iam_role_policy" "start" {
  name   = "start-tasks"
  role   = aws_iam_role.start.id
  policy = data.aws_iam_policy_document.start.json
}

data "aws_iam_policy_document" "start" {
  #checkov:skip=CKV_AWS_356:ecr:GetAuthorizationToken knows no resources
  #checkov:skip=CKV_AWS_111:ecr:GetAuthorizationToken knows no resources
  statement {
    sid       = "Registry"
    actions   = ["ecr:GetAuthorizationToken"]
    resources = ["*"]
  }
  statement {
    sid       = "Image"
    actions   = ["ecr:BatchCheckLayerAvailability", "ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage"]
    resources = ["arn:${local.partition}:ecr:${var.region}:${local.account}:repository/*"]
  }
  statement {
    sid       = "Sources"
    actions   = ["ssm:GetParameters"]
    resources = [aws_ssm_parameter.sources.arn]
  }
  statement {
    sid       = "Logs"
    actions   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    resources = ["${aws_cloudwatch_log_group.agenda.arn}:*"]
  }
  statement {
    sid       = "Key"
    actions   = ["kms:Decrypt"]
    resources = [aws_kms_key.agenda.arn]
  }
}
