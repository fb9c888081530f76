# The truth. Everything else can be made again from it.
resource "aws_s3_bucket" "agenda" {
  #checkov:skip=CKV_AWS_18:who reads papers and results that are public anyway is not logged; CloudTrail can log writes
  #checkov:skip=CKV_AWS_144:a copy in another region is a choice of the operator; versions protect against mistakes
  #checkov:skip=CKV2_AWS_62:nothing listens to the bucket; events go out by SNS
  bucket = var.bucket
}

resource "aws_s3_bucket_versioning" "agenda" {
  bucket = aws_s3_bucket.agenda.id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "agenda" {
  bucket = aws_s3_bucket.agenda.id
  rule {
    bucket_key_enabled = true
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.agenda.arn
    }
  }
}

resource "aws_s3_bucket_public_access_block" "agenda" {
  bucket                  = aws_s3_bucket.agenda.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_ownership_controls" "agenda" {
  bucket = aws_s3_bucket.agenda.id
  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "agenda" {
  bucket = aws_s3_bucket.agenda.id
  rule {
    id     = "old-versions-go-after-three-months"
    status = "Enabled"
    filter {}
    noncurrent_version_expiration {
      noncurrent_days = 90
    }
    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }
  rule {
    id     = "papers-are-seldom-read-again"
    status = "Enabled"
    filter {
      prefix = "blobs/"
    }
    transition {
      days          = 90
      storage_class = "STANDARD_IA"
    }
  }
  depends_on = [aws_s3_bucket_versioning.agenda]
}

resource "aws_s3_bucket_policy" "agenda" {
  bucket     = aws_s3_bucket.agenda.id
  policy     = data.aws_iam_policy_document.bucket.json
  depends_on = [aws_s3_bucket_public_access_block.agenda]
}

data "aws_iam_policy_document" "bucket" {
  statement {
    sid       = "EncryptedConnectionsOnly"
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.agenda.arn, "${aws_s3_bucket.agenda.arn}/*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
  # Results, receipts, failures and events are written once: nobody who has a worker's credential changes history.
  statement {
    sid     = "WrittenOnce"
    effect  = "Deny"
    actions = ["s3:PutObject"]
    resources = [
      for prefix in ["artefacts", "blobs", "events", "failures", "feed", "receipts"] : "${aws_s3_bucket.agenda.arn}/${prefix}/*"
    ]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    condition {
      test     = "Null"
      variable = "s3:if-none-match"
      values   = ["true"]
    }
  }
}
