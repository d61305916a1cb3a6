package org.keyledger.assess.exceptions;

import org.keyledger.iam.AccountId;
import org.keyledger.iam.Arn;
import org.keyledger.iam.Glob;
import org.keyledger.iam.Partition;

/// The ARN of an IAM user, path included, or of a root user. In a user's path and name `*` and `?` are wildcards, and for
/// the account `*` may stand; `*` alone is every user everywhere. Upper and lower case differ, as in IAM's policies.
///
/// @param partition such as `aws`, or `*` in the pattern `*` only
/// @param account   twelve digits, or `*` for every account
/// @param resource  `root`, or `user/` with path and name
public record PrincipalPattern(String partition, String account, String resource) {

    private static final String ANY = "*";
    private static final String ROOT = "root";
    private static final String USER = "user/";
    private static final int LONGEST = 2048;

    /// @throws IllegalArgumentException when a part is wrong; the message is a clause that says which
    public PrincipalPattern {
        if (!(partition + account + resource).equals(ANY + ANY + ANY)) {
            requirePartition(partition);
            require(account.equals(ANY) || AccountId.isValid(account),
                    "its account is neither twelve digits nor *");
            require(resource.equals(ROOT) || resource.startsWith(USER) && resource.length() > USER.length(),
                    "it is of neither user/NAME nor root, and nobody else has access keys");
            require(resource.length() <= LONGEST, "it has more than " + LONGEST + " characters");
        }
    }

    /// @throws IllegalArgumentException when the text is no such pattern; the message is a clause
    public static PrincipalPattern parse(String text) {
        if (text.equals(ANY)) {
            return new PrincipalPattern(ANY, ANY, ANY);
        }
        String[] parts = text.split(":", 6);
        require(parts.length == 6 && parts[0].equals("arn"), "it is no ARN of six parts");
        require(parts[2].equals("iam") && parts[3].isEmpty(), "it is not an ARN of IAM, which begins arn:aws:iam::");
        return new PrincipalPattern(parts[1], parts[4], parts[5]);
    }

    private static void requirePartition(String partition) {
        try {
            new Partition(partition);
        }
        catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("its partition is none such as aws, aws-us-gov or aws-cn", wrong);
        }
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /// Whether the pattern names one root user and no other principal.
    public boolean isOneRoot() {
        return resource.equals(ROOT) && !account.equals(ANY);
    }

    /// Whether nothing of path and name is asked for.
    boolean isEveryUser() {
        return resource.equals(ANY) || resource.startsWith(USER) && resource.substring(USER.length()).matches("[*/]+");
    }

    boolean hasWildcards() {
        return account.equals(ANY) || Glob.hasWildcard(resource);
    }

    /// Whether accounts of that id may hold such a principal.
    boolean isOf(AccountId candidate) {
        return account.equals(ANY) || account.equals(candidate.value());
    }

    /// Part by part, since a path may itself hold colons. No wildcard reaches a root user.
    boolean matches(Arn arn) {
        if (arn.resource().equals(ROOT)) {
            return isOneRoot() && partition.equals(arn.partition().id()) && account.equals(arn.account());
        }
        return (partition.equals(ANY) || partition.equals(arn.partition().id()))
                && (account.equals(ANY) || account.equals(arn.account()))
                && Glob.matches(resource, arn.resource());
    }

    @Override
    public String toString() {
        return partition.equals(ANY) ? ANY : "arn:" + partition + ":iam::" + account + ":" + resource;
    }
}
