#!/usr/bin/env bash
# shellcheck disable=SC2317  # nothing below is reached, on purpose
#
# Access keys with findings, 2026-11 of o-exampleorgid, partition aws: what could be done about them.
# Nothing of this has been run, and this file runs nothing: read, judge, and copy single lines.
#
# - A key is deactivated first; only that can be undone (--status Active). Deleting comes later and is
#   commented out under the day from which it is sensible.
# - Where something still uses a key, deactivating is commented out too: replace the key first.
# - Every block needs credentials for its account and partition, such as AWS_PROFILE of a role that may call
#   iam:UpdateAccessKey and iam:DeleteAccessKey there.

echo 'actions.sh is not to be run as a whole: review each line and copy it.' >&2
exit 1

# === account 012345678901 payments-prod  (Production/Payments) ===

# <root_account>, key (AWS does not list root's keys), active: stale-key, unused-key
# Replacement: OIDC role, subject pinned. Weak evidence: the user's name says github.
# No command of IAM reaches a root key: Sign in as root and delete the key.

# svc-1, key AKIAIOSFODNN7EXAMPLE, active: stale-key, unused-key
# Replacement: OIDC role, subject pinned. Weak evidence: the user's name says github.
aws iam update-access-key --user-name='svc-1' --access-key-id='AKIAIOSFODNN7EXAMPLE' --status Inactive
# From 2026-12-02 on, if nothing has missed it:
# aws iam delete-access-key --user-name='svc-1' --access-key-id='AKIAIOSFODNN7EXAMPLE'

# svc-2, key AKIAIOSFODNN7EXAMPLE, inactive: stale-key, unused-key
# Replacement: OIDC role, subject pinned. Weak evidence: the user's name says github.
# From 2026-12-02 on, if nothing has missed it:
# aws iam delete-access-key --user-name='svc-2' --access-key-id='AKIAIOSFODNN7EXAMPLE'

# svc-3, key AKIAIOSFODNN7EXAMPLE, active: stale-key, unused-key
# Replacement: OIDC role, subject pinned. Weak evidence: the user's name says github.
# Once nothing uses the key any more:
# aws iam update-access-key --user-name='svc-3' --access-key-id='AKIAIOSFODNN7EXAMPLE' --status Inactive
# From a month after that:
# aws iam delete-access-key --user-name='svc-3' --access-key-id='AKIAIOSFODNN7EXAMPLE'

# svc-4, key AKIAIOSFODNN7EXAMPLE, active: stale-key, unused-key
# Replacement: OIDC role, subject pinned. Weak evidence: the user's name says github.
# Once nothing uses the key any more:
# aws iam update-access-key --user-name='svc-4' --access-key-id='AKIAIOSFODNN7EXAMPLE' --status Inactive
# From a month after that:
# aws iam delete-access-key --user-name='svc-4' --access-key-id='AKIAIOSFODNN7EXAMPLE'

# svc-unknown, key (not collected), active: stale-key, unused-key
# Replacement: OIDC role, subject pinned. Weak evidence: the user's name says github.
# The key's ID is unknown (not collected): it is the active one that was created at 2025-02-03T04:05:06Z in this list.
aws iam list-access-keys --user-name='svc-unknown'

# Keys: 6.
