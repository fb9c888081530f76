# What an operator shall hear of; infra/README.md says what to do about each.
resource "aws_cloudwatch_metric_alarm" "dead" {
  alarm_name          = "${var.name}-tasks-set-aside"
  alarm_description   = "Tasks came back twenty times and were set aside: agenda failures list --group, then agenda reconcile"
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateNumberOfMessagesVisible"
  dimensions          = { QueueName = aws_sqs_queue.dead.name }
  statistic           = "Maximum"
  period              = 300
  evaluation_periods  = 1
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
}

resource "aws_cloudwatch_metric_alarm" "late" {
  for_each            = local.stages
  alarm_name          = "${var.name}-${each.key}-late"
  alarm_description   = "News waits too long for ${each.key}: agenda status, then the logs of ${each.key}"
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateAgeOfOldestMessage"
  dimensions          = { QueueName = aws_sqs_queue.stage[each.value.consumes[0]].name }
  statistic           = "Maximum"
  period              = 300
  evaluation_periods  = 3
  comparison_operator = "GreaterThanThreshold"
  threshold           = var.oldest_task_seconds
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
}

resource "aws_cloudwatch_metric_alarm" "absent" {
  for_each            = local.services
  alarm_name          = "${var.name}-${each.key}-absent"
  alarm_description   = "No task of ${each.key} runs: see the events of the service"
  namespace           = "ECS/ContainerInsights"
  metric_name         = "RunningTaskCount"
  dimensions          = { ClusterName = aws_ecs_cluster.agenda.name, ServiceName = aws_ecs_service.role[each.key].name }
  statistic           = "Maximum"
  period              = 300
  evaluation_periods  = 2
  comparison_operator = "LessThanThreshold"
  threshold           = 1
  treat_missing_data  = "breaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
}
