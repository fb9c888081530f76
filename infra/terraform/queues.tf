# A queue for each lane of each stage. A message that comes back twenty times is set aside.
resource "aws_sqs_queue" "stage" {
  for_each                          = local.queues
  name                              = "${var.name}-${each.key}"
  visibility_timeout_seconds        = var.visibility_timeout
  message_retention_seconds         = 1209600
  receive_wait_time_seconds         = 20
  max_message_size                  = 16384
  kms_master_key_id                 = aws_kms_key.agenda.arn
  kms_data_key_reuse_period_seconds = 3600
  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.dead.arn
    maxReceiveCount     = 20
  })
}

resource "aws_sqs_queue" "dead" {
  name                              = "${var.name}-dead"
  message_retention_seconds         = 1209600
  kms_master_key_id                 = aws_kms_key.agenda.arn
  kms_data_key_reuse_period_seconds = 3600
}

# Where published events go; consumers subscribe with queues of their own.
resource "aws_sns_topic" "events" {
  name              = "${var.name}-events"
  kms_master_key_id = aws_kms_key.agenda.arn
}

resource "aws_sns_topic" "alarms" {
  name              = "${var.name}-alarms"
  kms_master_key_id = aws_kms_key.agenda.arn
}

resource "aws_sns_topic_subscription" "alarms" {
  count     = var.alarm_email == "" ? 0 : 1
  topic_arn = aws_sns_topic.alarms.arn
  protocol  = "email"
  endpoint  = var.alarm_email
}
