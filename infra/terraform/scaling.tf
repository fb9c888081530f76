# Each stage by its own queues: one more replica for each so many tasks that wait, in either lane.
resource "aws_appautoscaling_target" "stage" {
  for_each           = local.stages
  service_namespace  = "ecs"
  resource_id        = "service/${aws_ecs_cluster.agenda.name}/${aws_ecs_service.role[each.key].name}"
  scalable_dimension = "ecs:service:DesiredCount"
  min_capacity       = var.min_tasks
  max_capacity       = max(var.min_tasks, each.value.max_replicas)
}

resource "aws_appautoscaling_policy" "more" {
  for_each           = local.stages
  name               = "${var.name}-${each.key}-more"
  policy_type        = "StepScaling"
  service_namespace  = aws_appautoscaling_target.stage[each.key].service_namespace
  resource_id        = aws_appautoscaling_target.stage[each.key].resource_id
  scalable_dimension = aws_appautoscaling_target.stage[each.key].scalable_dimension
  step_scaling_policy_configuration {
    adjustment_type         = "ChangeInCapacity"
    cooldown                = 60
    metric_aggregation_type = "Maximum"
    step_adjustment {
      metric_interval_lower_bound = 0
      metric_interval_upper_bound = var.tasks_per_replica * 4
      scaling_adjustment          = 1
    }
    step_adjustment {
      metric_interval_lower_bound = var.tasks_per_replica * 4
      scaling_adjustment          = 4
    }
  }
}

resource "aws_appautoscaling_policy" "fewer" {
  for_each           = local.stages
  name               = "${var.name}-${each.key}-fewer"
  policy_type        = "StepScaling"
  service_namespace  = aws_appautoscaling_target.stage[each.key].service_namespace
  resource_id        = aws_appautoscaling_target.stage[each.key].resource_id
  scalable_dimension = aws_appautoscaling_target.stage[each.key].scalable_dimension
  step_scaling_policy_configuration {
    adjustment_type         = "ChangeInCapacity"
    cooldown                = 300
    metric_aggregation_type = "Maximum"
    step_adjustment {
      metric_interval_upper_bound = 0
      scaling_adjustment          = -1
    }
  }
}

resource "aws_cloudwatch_metric_alarm" "waiting" {
  for_each            = local.stages
  alarm_name          = "${var.name}-${each.key}-tasks-wait"
  alarm_description   = "More replicas of ${each.key} while tasks wait"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  threshold           = var.tasks_per_replica
  evaluation_periods  = 1
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_appautoscaling_policy.more[each.key].arn]
  metric_query {
    id          = "tasks"
    expression  = "live + backfill"
    label       = "tasks that wait"
    return_data = true
  }
  dynamic "metric_query" {
    for_each = { live = each.value.consumes[0], backfill = each.value.consumes[1] }
    content {
      id = metric_query.key
      metric {
        namespace   = "AWS/SQS"
        metric_name = "ApproximateNumberOfMessagesVisible"
        period      = 60
        stat        = "Maximum"
        dimensions  = { QueueName = aws_sqs_queue.stage[metric_query.value].name }
      }
    }
  }
}

resource "aws_cloudwatch_metric_alarm" "idle" {
  for_each            = local.stages
  alarm_name          = "${var.name}-${each.key}-idle"
  alarm_description   = "Fewer replicas of ${each.key} when nothing waits or is worked on"
  comparison_operator = "LessThanOrEqualToThreshold"
  threshold           = 0
  evaluation_periods  = 10
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_appautoscaling_policy.fewer[each.key].arn]
  metric_query {
    id          = "tasks"
    expression  = "live + backfill + live_worked + backfill_worked"
    label       = "tasks that wait or are worked on"
    return_data = true
  }
  dynamic "metric_query" {
    for_each = {
      live            = [each.value.consumes[0], "ApproximateNumberOfMessagesVisible"]
      backfill        = [each.value.consumes[1], "ApproximateNumberOfMessagesVisible"]
      live_worked     = [each.value.consumes[0], "ApproximateNumberOfMessagesNotVisible"]
      backfill_worked = [each.value.consumes[1], "ApproximateNumberOfMessagesNotVisible"]
    }
    content {
      id = metric_query.key
      metric {
        namespace   = "AWS/SQS"
        metric_name = metric_query.value[1]
        period      = 60
        stat        = "Maximum"
        dimensions  = { QueueName = aws_sqs_queue.stage[metric_query.value[0]].name }
      }
    }
  }
}
