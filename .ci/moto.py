"""Seeds a moto server with an organization, and compares what Keyledger made of it with what was seeded.

    moto.py seed ENDPOINT SEEDED.json
    moto.py compare SEEDED.json EVIDENCE REPORTS
    moto.py delivered ENDPOINT BUCKET PREFIX EVIDENCE REPORTS
"""
import csv
import hashlib
import json
import pathlib
import sys

REGION = "us-east-1"
BUCKET = "keyledger-moto"
POLICY = {"Version": "2012-10-17", "Statement": [{"Sid": "a+b c", "Effect": "Allow", "Action": "s3:Get*",
                                                   "Resource": "arn:aws:s3:::plus+and space/*"}]}
TRUST = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "*"},
                                                 "Action": "sts:AssumeRole"}]}


def client(service, endpoint, credentials=None):
    import boto3
    credentials = credentials or {"AccessKeyId": "x", "SecretAccessKey": "y", "SessionToken": None}
    return boto3.client(service, endpoint_url=endpoint, region_name=REGION,
                        aws_access_key_id=credentials["AccessKeyId"],
                        aws_secret_access_key=credentials["SecretAccessKey"],
                        aws_session_token=credentials["SessionToken"])


def seed_organization(endpoint):
    """Units two deep, six members of which one is closed, tags, and a policy that is attached."""
    org = client("organizations", endpoint)
    about = org.create_organization(FeatureSet="ALL")["Organization"]
    root = org.list_roots()["Roots"][0]["Id"]
    units = {"": root}

    def unit(path):
        parent, _, name = path.rpartition("/")
        units[path] = org.create_organizational_unit(ParentId=units[parent], Name=name)["OrganizationalUnit"]["Id"]

    for path in ["Production", "Production/Payments", "Sandbox"]:
        unit(path)
    accounts = {about["MasterAccountId"]: {"ou": "", "closed": False}}
    for name, ou, closed in [("audit", "", False), ("payments-prod", "Production/Payments", False),
                             ("shop-prod", "Production", False), ("sandbox-1", "Sandbox", False),
                             ("sandbox-2", "Sandbox", False), ("left", "Sandbox", True)]:
        status = org.create_account(Email=name + "@example.com", AccountName=name)["CreateAccountStatus"]
        account = status["AccountId"]
        if ou:
            org.move_account(AccountId=account, SourceParentId=root, DestinationParentId=units[ou])
        org.tag_resource(ResourceId=account, Tags=[{"Key": "Team", "Value": name}])
        if closed:
            org.close_account(AccountId=account)
        accounts[account] = {"ou": ou, "closed": closed}
    org.enable_policy_type(RootId=root, PolicyType="SERVICE_CONTROL_POLICY")
    policy = org.create_policy(Name="deny-nothing", Description="d", Type="SERVICE_CONTROL_POLICY", Content=json.dumps(
        {"Version": "2012-10-17", "Statement": []}))["Policy"]["PolicySummary"]["Id"]
    org.attach_policy(PolicyId=policy, TargetId=units["Sandbox"])
    return {"organization": about["Id"], "units": sorted(path for path in units if path), "policy": policy,
            "policy_target": units["Sandbox"]}, accounts


def seed_account(endpoint, account, management, number):
    """Users with none, one and two keys, one of them inactive; a group, a role, policies of three kinds."""
    credentials = None
    if account != management:
        credentials = client("sts", endpoint).assume_role(RoleArn=f"arn:aws:iam::{account}:role/seed",
                                                          RoleSessionName="seed")["Credentials"]
    iam = client("iam", endpoint, credentials)
    iam.create_role(RoleName="keyledger-reader", AssumeRolePolicyDocument=json.dumps(TRUST))
    managed = iam.create_policy(PolicyName="read", PolicyDocument=json.dumps(POLICY))["Policy"]["Arn"]
    iam.create_group(GroupName="developers")
    iam.attach_group_policy(GroupName="developers", PolicyArn=managed)
    keys = {}
    users = ["anna@example.com", "ci-bot", "nobody+1"] + [f"svc-{i}" for i in range(number)]
    for user in users:
        iam.create_user(UserName=user, Tags=[{"Key": "Owner", "Value": user}])
        if user == "nobody+1":
            continue
        keys[iam.create_access_key(UserName=user)["AccessKey"]["AccessKeyId"]] = {"user": user, "status": "Active"}
    second = iam.create_access_key(UserName="ci-bot")["AccessKey"]["AccessKeyId"]
    iam.update_access_key(UserName="ci-bot", AccessKeyId=second, Status="Inactive")
    keys[second] = {"user": "ci-bot", "status": "Inactive"}
    iam.add_user_to_group(GroupName="developers", UserName="anna@example.com")
    iam.put_user_policy(UserName="ci-bot", PolicyName="inline", PolicyDocument=json.dumps(POLICY))
    iam.attach_user_policy(UserName="anna@example.com", PolicyArn=managed)
    return {"users": sorted(users), "keys": keys}


def seed(endpoint, file):
    seeded, accounts = seed_organization(endpoint)
    management = next(iter(accounts))
    for number, (account, about) in enumerate(accounts.items()):
        if not about["closed"]:
            about.update(seed_account(endpoint, account, management, number))
    seeded["accounts"] = accounts
    client("s3", endpoint).create_bucket(Bucket=BUCKET)
    pathlib.Path(file).write_text(json.dumps(seeded, indent=1))
    print(f"seeded {len(accounts)} accounts, {sum(len(a.get('keys', {})) for a in accounts.values())} keys")


def read(file):
    return json.loads(file.read_text())


def check(what, found, expected):
    if found != expected:
        sys.exit(f"moto: {what}\n  expected {expected}\n  found    {found}")


def paths(organization):
    units = {unit["Id"]: unit for unit in organization["OrganizationalUnits"]}

    def path(id):
        return [] if id not in units else path(units[id]["ParentId"]) + [units[id]["Name"]]

    return {id: "/".join(path(id)) for id in units}


def compare_organization(seeded, evidence):
    organization = read(evidence / "organization.json")
    units = paths(organization)
    check("organization", organization["Organization"]["Id"], seeded["organization"])
    check("units", sorted(units.values()), seeded["units"])
    check("accounts and their places", {a["Id"]: units.get(a["ParentId"], "") for a in organization["Accounts"]},
          {id: about["ou"] for id, about in seeded["accounts"].items()})
    targets = {p["Id"]: p["TargetIds"] for p in organization["Policies"]}
    check("targets of the policy", targets.get(seeded["policy"]), [seeded["policy_target"]])


def compare_account(id, about, folder):
    outcome = read(folder / "outcome.json")["Outcome"]
    check(f"outcome of {id}", outcome, "skipped" if about["closed"] else "collected")
    if about["closed"]:
        return
    with (folder / "credential-report.csv").open(newline="") as report:
        rows = {row["user"]: row for row in csv.DictReader(report)}
    check(f"users in the report of {id}", sorted(set(rows) - {"<root_account>"}), about["users"])
    details = read(folder / "account-authorization-details.json")
    check(f"users of {id}", sorted(u["UserName"] for u in details["UserDetailList"]), about["users"])
    check(f"groups of {id}", [g["GroupName"] for g in details["GroupDetailList"]], ["developers"])
    inline = next(u for u in details["UserDetailList"] if u["UserName"] == "ci-bot")["UserPolicyList"]
    check(f"inline policy of {id}", inline[0]["PolicyDocument"], POLICY)
    keys = {k["AccessKeyId"]: {"user": k["UserName"], "status": k["Status"]}
            for k in read(folder / "access-keys.json")["AccessKeyMetadata"]}
    check(f"keys of {id}", keys, about["keys"])


def compare_reports(seeded, reports, period):
    for name in [f"keyledger-{period}.xlsx", f"keyledger-{period}.pdf", "findings.csv", "metrics.json",
                 "manifest.json"]:
        if not (reports / period / name).is_file():
            sys.exit(f"moto: there is no {name} in {reports / period}")
    with (reports / period / "findings.csv").open(newline="") as findings:
        accounts = {row[name] for row in csv.DictReader(findings) for name in row if name.lower() == "account"}
    check("accounts with findings", sorted(accounts - set(seeded["accounts"])), [])


def compare(file, evidence, reports):
    seeded = read(pathlib.Path(file))
    (period,) = [folder for folder in pathlib.Path(evidence).iterdir() if folder.is_dir()]
    compare_organization(seeded, period)
    for id, about in seeded["accounts"].items():
        compare_account(id, about, period / "accounts" / id)
    check("folders of accounts", sorted(f.name for f in (period / "accounts").iterdir()), sorted(seeded["accounts"]))
    compare_reports(seeded, pathlib.Path(reports), period.name)
    print(f"moto: {len(seeded['accounts'])} accounts, every user and every key as seeded; all reports are there")


def sha256(content):
    return hashlib.sha256(content).hexdigest()


def delivered(endpoint, bucket, prefix, evidence, reports):
    """The objects are the files of the manifest, the evidence and the index, byte for byte, and encrypted."""
    s3 = client("s3", endpoint)
    found = {}
    for page in s3.get_paginator("list_objects_v2").paginate(Bucket=bucket):
        for listed in page["Contents"]:
            answer = s3.get_object(Bucket=bucket, Key=listed["Key"])
            check("encryption of " + listed["Key"], answer.get("ServerSideEncryption"), "AES256")
            found[listed["Key"]] = sha256(answer["Body"].read())
    (period,) = [folder for folder in pathlib.Path(evidence).iterdir() if folder.is_dir()]
    manifest = pathlib.Path(reports) / period.name / "manifest.json"
    expected = {f"{prefix}reports/{period.name}/{file['name']}": file["sha256"] for file in read(manifest)["files"]}
    expected[f"{prefix}reports/{period.name}/manifest.json"] = sha256(manifest.read_bytes())
    expected[f"{prefix}reports/index.html"] = sha256((pathlib.Path(reports) / "index.html").read_bytes())
    for file in period.rglob("*"):
        if file.is_file():
            expected[f"{prefix}evidence/{period.name}/{file.relative_to(period)}"] = sha256(file.read_bytes())
    check("objects in the bucket", found, expected)
    print(f"moto: {len(found)} objects in the bucket, each with the bytes of its file")


if __name__ == "__main__":
    {"seed": seed, "compare": compare, "delivered": delivered}[sys.argv[1]](*sys.argv[2:])
