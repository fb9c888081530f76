# Two kinds of services: those that reach the bucket and the queues, and those that reach the sites of councils besides.
resource "aws_security_group" "inside" {
  name        = "${var.name}-inside"
  description = "Reaches the bucket and the endpoints of AWS, and nothing else"
  vpc_id      = var.vpc_id
}

resource "aws_security_group" "outside" {
  name        = "${var.name}-outside"
  description = "Reaches the sites of councils, the bucket and the endpoints of AWS"
  vpc_id      = var.vpc_id
}

resource "aws_vpc_security_group_egress_rule" "bucket" {
  for_each          = { inside = aws_security_group.inside.id, outside = aws_security_group.outside.id }
  security_group_id = each.value
  description       = "The bucket, by its gateway endpoint"
  prefix_list_id    = var.s3_prefix_list
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

resource "aws_vpc_security_group_egress_rule" "endpoints" {
  for_each                     = { inside = aws_security_group.inside.id, outside = aws_security_group.outside.id }
  security_group_id            = each.value
  description                  = "Queues, topics, logs and the registry, by their interface endpoints"
  referenced_security_group_id = var.endpoints_security_group
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
}

resource "aws_vpc_security_group_egress_rule" "sites" {
  for_each          = { http = 80, https = 443 }
  security_group_id = aws_security_group.outside.id
  description       = "The sites of councils by ${each.key}; the program refuses addresses that are not public"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = each.value
  to_port           = each.value
}
