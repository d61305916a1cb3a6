package org.keyledger.report;

import java.util.List;
import java.util.Optional;

/// Whether people can sign in through IAM Identity Center instead of with keys.
///
/// @param sentence whether there is an instance and, unless there is, what to do
/// @param startUrl of the access portal
/// @param region   in which Identity Center lives, or was asked for
/// @param sessions what is wrong with how long sessions last, a sentence or two each; or that it is unknown
/// @param people   who hold a key that may work
/// @param persons  the same people, by account and in the order of the credential report
public record SignInReadiness(String sentence, Optional<String> startUrl, Optional<String> region,
        List<String> sessions, PeopleCount people, Rows<PersonLine> persons) {

    /// Of a month that was recorded without asking.
    public static final SignInReadiness NONE = new SignInReadiness(
            "This month was recorded without asking what Identity Center knows.", Optional.empty(), Optional.empty(),
            List.of(), PeopleCount.NONE, Rows.of(List.of()));

    public SignInReadiness {
        sessions = List.copyOf(sessions);
    }

    /// Whether the month was asked at all.
    public boolean known() {
        return this != NONE;
    }

    /// How many people stand where; where nobody asked, that.
    public String peopleSentence() {
        return known() ? people.sentence() : sentence;
    }
}
