package org.keyledger.assess.owner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.keyledger.assess.owner.KeyKind.Kind;
import org.keyledger.assess.owner.KindSignal.Weight;
import org.keyledger.iam.Answer;
import org.keyledger.iam.AuthorizationDetails.User;
import org.keyledger.iam.CredentialReportEntry;
import org.keyledger.iam.LastUse;
import org.keyledger.organization.Person;

/// Tells people from machines. A heuristic: everything that speaks for either is gathered, the weightiest decides, and
/// where signals of the same weight contradict each other, or there is none, the answer is unknown. The reasons travel
/// with it.
///
/// Most trusted are the job file's tags and its names of people, then a console password, an MFA device and the marks
/// that the console leaves on users it makes for SES, then the job file's names of machines, an entry in the directory, and last
/// mail sent through SES. What a machine's name says does not count where password or MFA device are unknown.
public final class KindRule {

    private final NamingRules names;
    private final KindTags tags;
    private final Optional<Roster> roster;

    public KindRule(NamingRules names, KindTags tags, Optional<Roster> roster) {
        this.names = names;
        this.tags = tags;
        this.roster = roster;
    }

    /// @param user tags and groups of the user, or empty where they were not collected
    public KeyKind judge(CredentialReportEntry entry, Optional<User> user) {
        if (entry.isRoot()) {
            return new KeyKind(Kind.ROOT, "the account's root user");
        }
        List<KindSignal> signals = signals(entry, user);
        Optional<Weight> weightiest = signals.stream().map(KindSignal::weight).max(Comparator.naturalOrder());
        if (weightiest.isEmpty()) {
            return new KeyKind(Kind.UNKNOWN, "no console password, MFA device, directory entry or telling name");
        }
        List<KindSignal> deciding = signals.stream().filter(signal -> signal.weight() == weightiest.get()).toList();
        String human = evidence(deciding, Kind.HUMAN);
        String machine = evidence(deciding, Kind.MACHINE);
        if (human.isEmpty() && weightiest.get().compareTo(Weight.STRONG) < 0 && mayBePerson(entry)) {
            return new KeyKind(Kind.UNKNOWN,
                    machine + ", but the report does not tell of the user's console password and MFA device");
        }
        if (!human.isEmpty() && !machine.isEmpty()) {
            return new KeyKind(Kind.UNKNOWN, human + ", yet " + machine);
        }
        return human.isEmpty() ? new KeyKind(Kind.MACHINE, machine) : new KeyKind(Kind.HUMAN, human);
    }

    /// Whether what would speak for a person is unknown.
    private static boolean mayBePerson(CredentialReportEntry entry) {
        return entry.password().enabled() == Answer.UNKNOWN || entry.mfaActive() == Answer.UNKNOWN;
    }

    private static String evidence(List<KindSignal> signals, Kind kind) {
        return signals.stream().filter(signal -> signal.kind() == kind).map(KindSignal::evidence)
                .collect(Collectors.joining(", "));
    }

    private List<KindSignal> signals(CredentialReportEntry entry, Optional<User> user) {
        List<KindSignal> signals = new ArrayList<>();
        user.ifPresent(details -> addTagged(signals, details));
        names.humanRuleFor(entry.user()).ifPresent(rule -> signals
                .add(new KindSignal(Kind.HUMAN, Weight.DECISIVE, "the name matches " + rule)));
        if (entry.password().enabled() == Answer.YES) {
            signals.add(new KindSignal(Kind.HUMAN, Weight.STRONG, "the user has a console password"));
        }
        if (entry.mfaActive() == Answer.YES) {
            signals.add(new KindSignal(Kind.HUMAN, Weight.STRONG, "the user has an MFA device"));
        }
        List<Person> namesakes = roster.map(people -> people.find(entry.user())).orElse(List.of());
        if (!namesakes.isEmpty()) {
            signals.add(new KindSignal(Kind.HUMAN, Weight.USUAL, "the name stands in the directory"));
        }
        names.machineRuleFor(entry.user()).ifPresent(rule -> signals
                .add(new KindSignal(Kind.MACHINE, Weight.USUAL, "the name matches " + rule)));
        if (entry.keys().stream().anyMatch(key -> key.lastUse() instanceof LastUse.At used
                && (used.service().equals("ses") || used.service().equals("email")))) {
            signals.add(new KindSignal(Kind.MACHINE, Weight.HINT, "its key sends mail through SES"));
        }
        return signals;
    }

    private void addTagged(List<KindSignal> signals, User user) {
        tags.humanTagAmong(user.tags()).ifPresent(tag -> signals
                .add(new KindSignal(Kind.HUMAN, Weight.DECISIVE, "it is tagged " + tag)));
        tags.machineTagAmong(user.tags()).ifPresent(tag -> signals
                .add(new KindSignal(Kind.MACHINE, Weight.DECISIVE, "it is tagged " + tag)));
        if (SesMark.of(user).isPresent()) {
            signals.add(new KindSignal(Kind.MACHINE, Weight.STRONG, "the SES console made it for SMTP"));
        }
    }
}
