variable "region" {
  description = "Where everything stands."
  type        = string
}

variable "name" {
  description = "Beginning of all names, and of the queues."
  type        = string
  default     = "agenda"
}

variable "bucket" {
  description = "Name of the bucket; unique in the world."
  type        = string
}

variable "image" {
  description = "The image with its digest: repository@sha256:…"
  type        = string
}

variable "vpc_id" {
  description = "The network of the services."
  type        = string
}

variable "subnets" {
  description = "Private subnets, with a way out by NAT for watch and fetch, and endpoints for S3, SQS, SNS, ECR and logs."
  type        = list(string)
}

variable "endpoints_security_group" {
  description = "Security group of the interface endpoints; the services may reach it on 443."
  type        = string
}

variable "s3_prefix_list" {
  description = "Prefix list of the gateway endpoint of S3 (pl-…)."
  type        = string
}

variable "sources" {
  description = "The content of sources.toml."
  type        = string
}

variable "site_url" {
  description = "Address at which site/ of the bucket is published."
  type        = string
}

variable "contact" {
  description = "Mail or web address in the user agent, so that a council can reach you."
  type        = string
  default     = ""
}

variable "settings" {
  description = "Further AGENDA_… settings for all roles; no secrets."
  type        = map(string)
  default     = {}
}

variable "min_tasks" {
  description = "Tasks of each service that always run."
  type        = number
  default     = 1
}

variable "tasks_per_replica" {
  description = "Waiting tasks of a stage for which one more replica is started."
  type        = number
  default     = 10
}

variable "visibility_timeout" {
  description = "Seconds after which a dead worker's task goes to another one; above the longest task and the longest wait."
  type        = number
  default     = 900
}

variable "oldest_task_seconds" {
  description = "Age of the oldest waiting task of the live lane at which an alarm is raised."
  type        = number
  default     = 1800
}

variable "alarm_email" {
  description = "Who is told of alarms; empty for nobody."
  type        = string
  default     = ""
}
