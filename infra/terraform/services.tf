# One service a role on Fargate. Read-only containers without root; /tmp is scratch space.
resource "aws_ecs_cluster" "agenda" {
  name = var.name
  setting {
    name  = "containerInsights"
    value = "enabled"
  }
}

resource "aws_cloudwatch_log_group" "agenda" {
  name              = "/${var.name}"
  retention_in_days = 365
  kms_key_id        = aws_kms_key.agenda.arn
}

resource "aws_ssm_parameter" "sources" {
  name   = "/${var.name}/sources.toml"
  type   = "SecureString"
  key_id = aws_kms_key.agenda.key_id
  value  = var.sources
}

locals {
  settings = merge({
    AGENDA_BUCKET_URL         = "s3://${aws_s3_bucket.agenda.bucket}"
    AGENDA_S3_REGION          = var.region
    AGENDA_BROKER_URL         = "sqs://${var.region}/${local.account}/${var.name}-"
    AGENDA_VISIBILITY_TIMEOUT = tostring(var.visibility_timeout)
    AGENDA_SITE_URL           = var.site_url
    AGENDA_CONTACT            = var.contact
    AGENDA_SOURCES            = "/tmp/sources.toml"
    AGENDA_ALIVE_FILE         = "/tmp/agenda-alive"
    AGENDA_LOG_FORMAT         = "json"
  }, var.settings)
  own_settings = {
    for name, role in local.roles : name => merge(
      local.settings,
      role.environment,
      name == "deliver" ? { AGENDA_EVENTS_URL = "sns://${var.region}/${local.account}/${aws_sns_topic.events.name}" } : {},
    )
  }
}

resource "aws_ecs_task_definition" "role" {
  for_each                 = merge(local.services, local.jobs)
  family                   = "${var.name}-${each.key}"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = each.value.cpu
  memory                   = each.value.memory
  task_role_arn            = aws_iam_role.role[each.key].arn
  execution_role_arn       = aws_iam_role.start.arn
  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = "X86_64"
  }
  ephemeral_storage {
    size_in_gib = each.value.scratch_gib
  }
  volume {
    name = "scratch"
  }
  container_definitions = jsonencode([{
    name                   = each.key
    image                  = var.image
    essential              = true
    user                   = "10001:10001"
    readonlyRootFilesystem = true
    stopTimeout            = each.value.stop_timeout
    linuxParameters        = { initProcessEnabled = true, capabilities = { drop = ["ALL"] } }
    # Sources come as a parameter; a file of them is what every role reads.
    command     = concat(["sh", "-c", "printf %s \"$SOURCES\" > /tmp/sources.toml && unset SOURCES && exec \"$@\"", "start"], each.value.command)
    environment = [for name in sort(keys(local.own_settings[each.key])) : { name = name, value = local.own_settings[each.key][name] }]
    secrets     = [{ name = "SOURCES", valueFrom = aws_ssm_parameter.sources.arn }]
    mountPoints = [{ sourceVolume = "scratch", containerPath = "/tmp", readOnly = false }]
    healthCheck = each.value.schedule != "" ? null : {
      command     = ["CMD", "agenda-alive"]
      interval    = 30
      timeout     = 5
      retries     = 10
      startPeriod = 120
    }
    logConfiguration = {
      logDriver = "awslogs"
      options = {
        awslogs-group         = aws_cloudwatch_log_group.agenda.name
        awslogs-region        = var.region
        awslogs-stream-prefix = each.key
      }
    }
  }])
}

resource "aws_ecs_service" "role" {
  for_each                           = local.services
  name                               = each.key
  cluster                            = aws_ecs_cluster.agenda.id
  task_definition                    = aws_ecs_task_definition.role[each.key].arn
  desired_count                      = var.min_tasks
  launch_type                        = "FARGATE"
  platform_version                   = "LATEST"
  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 200
  enable_ecs_managed_tags            = true
  propagate_tags                     = "SERVICE"
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
  network_configuration {
    subnets          = var.subnets
    security_groups  = [each.value.internet ? aws_security_group.outside.id : aws_security_group.inside.id]
    assign_public_ip = false
  }
  lifecycle {
    ignore_changes = [desired_count] # autoscaling decides
  }
}
