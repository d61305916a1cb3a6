package org.keyledger.assess.access;

import java.util.List;
import java.util.Locale;

/// How far the wildcards of an action or a resource reach. Whether a pattern takes in all of a service is told by samples:
/// a pattern that matches actions as different as these has no room for leaving one out.
final class Reach {

    private static final List<String> IAM_ACTIONS = List.of("iam:attachuserpolicy", "iam:putgrouppolicy",
            "iam:createpolicyversion", "iam:getuser", "iam:untagrole");
    private static final List<String> OTHER_ACTIONS = List.of("s3:getobject", "ec2:runinstances", "sts:assumerole");
    private static final List<String> OTHER_RESOURCES = List.of("arn:aws:s3:::x/y", "arn:aws:ec2:eu-west-1:1:vpc/v");

    private Reach() {}

    /// Whether an action pattern takes in all of IAM. Actions are compared without regard to case.
    static boolean isAllOfIam(String action) {
        return matchesAll(action.toLowerCase(Locale.ROOT), IAM_ACTIONS);
    }

    static boolean isEverything(String action) {
        return isAllOfIam(action) && matchesAll(action.toLowerCase(Locale.ROOT), OTHER_ACTIONS);
    }

    /// Whether the resource patterns together take in every user and every policy of an account. Whoever may do all to
    /// those can give users, and so oneself, any policy; groups and roles add nothing to that.
    static boolean isAllOfIam(List<String> resources) {
        return resources.stream().map(Reach::iamOf).anyMatch(samples -> samples.stream()
                .allMatch(sample -> resources.stream().anyMatch(pattern -> matches(pattern, sample))));
    }

    /// Whether a resource pattern may take in anything of IAM, as far as its text up to the first wildcard tells.
    static boolean mayBeOfIam(String resource) {
        String[] start = resource.split("[*?]", 2)[0].split(":", -1);
        return start.length < 3 || (start.length == 3 ? "iam".startsWith(start[2]) : start[2].equals("iam"));
    }

    static boolean isEverything(List<String> resources) {
        return isAllOfIam(resources) && resources.stream().anyMatch(pattern -> matchesAll(pattern, OTHER_RESOURCES));
    }

    /// Resources of the partition and account that the pattern itself names, where it names one.
    private static List<String> iamOf(String pattern) {
        String[] parts = pattern.split(":", -1);
        String partition = parts.length > 1 && !parts[1].contains("*") ? parts[1] : "aws";
        String account = parts.length > 4 && parts[4].matches("[0-9]{12}") ? parts[4] : "111122223333";
        String iam = "arn:" + partition + ":iam::" + account + ":";
        return List.of(iam + "user/a", iam + "user/path/b", iam + "policy/c", iam + "policy/path/d");
    }

    private static boolean matchesAll(String pattern, List<String> samples) {
        return samples.stream().allMatch(sample -> matches(pattern, sample));
    }

    /// IAM's wildcards: `*` for any text, `?` for one character. Goes back to the latest `*` only, so that no pattern, however
    /// it was meant, takes long.
    static boolean matches(String pattern, String text) {
        int at = 0;
        int star = -1;
        int resume = 0;
        int i = 0;
        while (i < text.length()) {
            char wanted = at < pattern.length() ? pattern.charAt(at) : 0;
            if (wanted == '*') {
                star = at++;
                resume = i;
            }
            else if (wanted != 0 && (wanted == '?' || wanted == text.charAt(i))) {
                at++;
                i++;
            }
            else if (star >= 0) {
                at = star + 1;
                i = ++resume;
            }
            else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }
}
