package org.keyledger.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.keyledger.assess.access.AdminRule;
import org.keyledger.evidence.AccountEvidence;
import org.keyledger.evidence.AccountEvidenceReader;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.CredentialReportEntry;
import org.keyledger.organization.Account;

/// One account as large as IAM lets it be: 5,000 users with ten policies each, six of them shared and four of their own,
/// and 200 roles. Judging it, against reading it. Arguments: folder to work in, users (5000), rounds (3).
public final class AccessBenchmark {

    private static final AccountId ACCOUNT = new AccountId("111122223333");
    private static final String ARN = "arn:aws:iam::" + ACCOUNT + ":";
    private static final int SHARED = 60;
    private static final int ROLES = 200;

    private AccessBenchmark() {}

    public static void main(String... arguments) throws IOException {
        EvidenceFolder folder = new EvidenceFolder(Path.of(arguments[0]).resolve("access"));
        int users = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5_000;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        Files.createDirectories(folder.account(ACCOUNT));
        writeReport(folder, users);
        writeDetails(folder, users);
        LiveHeap heap = LiveHeap.watch();
        double read = Double.MAX_VALUE;
        double judged = Double.MAX_VALUE;
        Map<String, Integer> verdicts = new HashMap<>();
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            AccountEvidence evidence = new AccountEvidenceReader(folder).read(Account.unlisted(ACCOUNT));
            read = Math.min(read, secondsSince(start));
            verdicts.clear();
            start = System.nanoTime();
            AdminRule rule = new AdminRule(evidence.authorization());
            for (CredentialReportEntry entry : evidence.report().orElseThrow().entries()) {
                verdicts.merge(rule.judge(entry).getClass().getSimpleName(), 1, Integer::sum);
            }
            judged = Math.min(judged, secondsSince(start));
        }
        System.out.printf(Locale.ROOT, "access: %,d users with 10 policies each and %d roles: read in %.2f s, judged in"
                + " %.2f s (%,.0f users/s), ratio %.2f, %d MB alive at most; %s%n", users, ROLES, read, judged,
                users / judged, judged / read, heap.peak() / 1_000_000, verdicts);
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void writeReport(EvidenceFolder folder, int users) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.file(ACCOUNT, EvidenceFolder.CREDENTIAL_REPORT))) {
            out.write("user,arn,user_creation_time,password_enabled,password_last_used,mfa_active,access_key_1_active,"
                    + "access_key_1_last_rotated,access_key_2_active,access_key_2_last_rotated");
            for (int i = 0; i < users; i++) {
                out.write("\nuser-" + i + "," + ARN + "user/user-" + i
                        + ",2025-06-01T09:00:00Z,false,N/A,false,true,2025-06-01T09:00:00Z,false,N/A");
            }
        }
    }

    private static void writeDetails(EvidenceFolder folder, int users) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.file(ACCOUNT, EvidenceFolder.AUTHORIZATION_DETAILS))) {
            out.write("{\"UserDetailList\": [");
            for (int i = 0; i < users; i++) {
                out.write((i == 0 ? "" : ",\n") + user(i));
            }
            out.write("], \"GroupDetailList\": [], \"RoleDetailList\": [");
            for (int i = 0; i < ROLES; i++) {
                out.write((i == 0 ? "" : ",\n") + role(i));
            }
            out.write("], \"Policies\": [");
            for (int i = 0; i < SHARED; i++) {
                out.write((i == 0 ? "" : ",\n") + "{\"PolicyName\": \"shared-" + i + "\", \"Arn\": \"" + ARN
                        + "policy/shared-" + i + "\", \"PolicyVersionList\": [{\"VersionId\": \"v1\","
                        + " \"IsDefaultVersion\": true, \"Document\": " + shared(i) + "}]}");
            }
            out.write("]}");
        }
    }

    private static String user(int i) {
        StringBuilder user = new StringBuilder("{\"UserName\": \"user-" + i + "\", \"Arn\": \"" + ARN + "user/user-" + i
                + "\", \"AttachedManagedPolicies\": [");
        for (int p = 0; p < 6; p++) {
            String name = "shared-" + (i * 7 + p * 11) % SHARED;
            user.append(p == 0 ? "" : ", ").append("{\"PolicyName\": \"" + name + "\", \"PolicyArn\": \"" + ARN
                    + "policy/" + name + "\"}");
        }
        user.append("], \"UserPolicyList\": [");
        for (int p = 0; p < 4; p++) {
            user.append(p == 0 ? "" : ", ").append("{\"PolicyName\": \"own-" + p + "\", \"PolicyDocument\": "
                    + document(statement("Allow", "\"s3:Get*\", \"s3:PutObject\", \"dynamodb:Query\"",
                            "arn:aws:s3:::bucket-" + i + "-" + p + "/*"))
                    + "}");
        }
        return user.append("]}").toString();
    }

    /// Most are of no interest; some manage own keys, some pass roles, some deny, a few go far.
    private static String shared(int i) {
        return document(switch (i % 20) {
            case 0 -> statement("Allow", "\"iam:*AccessKey*\", \"iam:*LoginProfile\"",
                    ARN + "user/${aws:username}");
            case 1 -> statement("Allow", "\"iam:PassRole\"", ARN + "role/app-*");
            case 2 -> statement("Allow", "\"lambda:*\", \"ec2:*\"", "*");
            case 3 -> statement("Deny", "\"iam:Put*\", \"iam:Attach*\"", "*");
            case 4 -> statement("Allow", "\"sts:AssumeRole\"", ARN + "role/*");
            case 5 -> i == 5 ? statement("Allow", "\"iam:*\"", "*") : statement("Allow", "\"iam:Get*\"", "*");
            default -> statement("Allow", "\"s3:*\", \"sqs:*\", \"logs:*\"", "arn:aws:s3:::shared-" + i + "/*");
        });
    }

    private static String role(int i) {
        String principal = i % 2 == 0 ? "{\"Service\": \"lambda.amazonaws.com\"}" : "{\"AWS\": \"444455556666\"}";
        return "{\"RoleName\": \"app-" + i + "\", \"Arn\": \"" + ARN + "role/app-" + i
                + "\", \"AssumeRolePolicyDocument\": {\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\":"
                + " \"Allow\", \"Principal\": " + principal + ", \"Action\": \"sts:AssumeRole\"}]},"
                + " \"RolePolicyList\": [{\"PolicyName\": \"own\", \"PolicyDocument\": "
                + document(statement("Allow", "\"s3:*\"", "arn:aws:s3:::role-" + i + "/*")) + "}]}";
    }

    private static String document(String statement) {
        return "{\"Version\": \"2012-10-17\", \"Statement\": [" + statement + "]}";
    }

    private static String statement(String effect, String actions, String resource) {
        return "{\"Effect\": \"" + effect + "\", \"Action\": [" + actions + "], \"Resource\": \"" + resource + "\"}";
    }
}
