#!/bin/sh
# Fills a period's folder of evidence with what IAM Identity Center knows, by the AWS CLI alone; `keyledger run` does the same
# by itself. Needs jq, and credentials of the management account with AWS_REGION set to the Region of Identity Center.
#
#   AWS_REGION=eu-central-1 sh jobs/aws/identity-center.sh evidence/2026-11
#
# Every answer goes to a file before it is looked at: in a pipe, a call that fails would pass for an empty list.
set -eu
period=${1:?usage: identity-center.sh FOLDER_OF_THE_PERIOD}
region=${AWS_REGION:?set AWS_REGION to the Region of Identity Center}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

aws sso-admin list-instances > 1.json
jq -n --arg region "$region" '{Region: $region}' > 2.json
instance=$(jq -r '.Instances[0].InstanceArn // empty' 1.json)
store=$(jq -r '.Instances[0].IdentityStoreId // empty' 1.json)

if [ -n "$instance" ]; then
  aws identitystore list-users --identity-store-id "$store" > users

  aws sso-admin list-permission-sets --instance-arn "$instance" > answer
  jq -r '.PermissionSets[]' answer > sets
  : > provisioned
  while read -r set; do
    aws sso-admin describe-permission-set --instance-arn "$instance" --permission-set-arn "$set" < /dev/null
    aws sso-admin list-accounts-for-provisioned-permission-set --instance-arn "$instance" \
        --permission-set-arn "$set" < /dev/null > answer
    jq -r --arg set "$set" '.AccountIds[] + " " + $set' answer >> provisioned
  done < sets > described
  jq -s '{PermissionSets: map(.PermissionSet)}' described > 3.json

  while read -r account set; do
    aws sso-admin list-account-assignments --instance-arn "$instance" --account-id "$account" \
        --permission-set-arn "$set" < /dev/null
  done < provisioned > assigned
  jq -s '{AccountAssignments: map(.AccountAssignments[])}' assigned > 4.json

  jq -r '[.AccountAssignments[] | select(.PrincipalType == "GROUP") | .PrincipalId] | unique[]' 4.json > groups
  while read -r group; do
    aws identitystore list-group-memberships --identity-store-id "$store" --group-id "$group" < /dev/null
  done < groups > members
  jq -s '{GroupMemberships: map(.GroupMemberships[])}' members > 5.json
fi

jq -s add ./*.json > merged
cd "$OLDPWD"
mkdir -p "$period"
mv "$work/merged" "$period/identity-center.json"
if [ -s "$work/users" ] && jq -e '.Users | length > 0' "$work/users" > /dev/null; then
  mv "$work/users" "$period/identity-store-users.json"
fi
