output "bucket_url" {
  description = "AGENDA_BUCKET_URL"
  value       = "s3://${aws_s3_bucket.agenda.bucket}"
}

output "broker_url" {
  description = "AGENDA_BROKER_URL"
  value       = local.settings.AGENDA_BROKER_URL
}

output "events_topic" {
  description = "Where consumers subscribe."
  value       = aws_sns_topic.events.arn
}

output "alarms_topic" {
  description = "Where alarms go."
  value       = aws_sns_topic.alarms.arn
}

output "cluster" {
  description = "The ECS cluster of all services."
  value       = aws_ecs_cluster.agenda.name
}
