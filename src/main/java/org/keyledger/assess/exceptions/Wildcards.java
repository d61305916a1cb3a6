package org.keyledger.assess.exceptions;

/// `*` for any characters and `?` for one, as IAM understands them; everything else stands for itself, since user names may
/// hold `+ = , . @ _ -` and paths nearly any character.
final class Wildcards {

    private Wildcards() {}

    static boolean areIn(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    /// Goes back to the last `*` only, so that no pattern takes longer than its length times the text's.
    static boolean match(String pattern, String text) {
        int at = 0;
        int star = -1;
        int taken = 0;
        int place = 0;
        while (place < text.length()) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = at++;
                taken = place;
            }
            else if (at < pattern.length()
                    && (pattern.charAt(at) == '?' || pattern.charAt(at) == text.charAt(place))) {
                at++;
                place++;
            }
            else if (star >= 0) {
                at = star + 1;
                place = ++taken;
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
