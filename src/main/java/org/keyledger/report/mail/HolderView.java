package org.keyledger.report.mail;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import org.keyledger.assess.replacement.KeyAction;
import org.keyledger.assess.replacement.Replacement;
import org.keyledger.report.holder.HeldKey;
import org.keyledger.report.holder.Holder;
import org.keyledger.report.holder.HolderMonth;
import org.keyledger.report.words.Words;

/// What the templates of mails to key holders may print, as text.
///
/// @param period    such as `November 2026`
/// @param keys      those with open findings
/// @param count     such as `2 keys`
/// @param more      such as `12 keys` that are flagged besides; empty text where all are shown
/// @param startUrl  of the access portal; `START_URL` where it is unknown
/// @param region    of Identity Center; `REGION` where it is unknown
/// @param signIn    whether a key should become a sign-in by Identity Center
/// @param role      whether a key should become a role of what uses it
/// @param delete    whether a key is not needed
/// @param findOut   whether nobody knows what uses a key
/// @param ofAccount whether a key is here for want of an owner of its own
record HolderView(String organization, String period, String asOf, List<KeyView> keys, String count, String more,
        String startUrl, String region, boolean signIn, boolean role, boolean delete, boolean findOut,
        boolean ofAccount) {

    static HolderView of(Holder holder, HolderMonth month) {
        List<HeldKey> keys = holder.keys();
        return new HolderView(oneLine(month.organization()), Words.english().month(month.period()),
                Words.english().instant(month.asOf()),
                keys.stream().map(KeyView::of).toList(), count(keys.size() + (long) holder.more(), "key", "keys"),
                holder.more() == 0 ? "" : count(holder.more(), "key", "keys"),
                month.startUrl().map(HolderView::oneLine).orElse("START_URL"), month.region().orElse("REGION"),
                any(keys, HolderView::isSignIn), any(keys, key -> does(key, KeyAction.REPLACE) && !isSignIn(key)),
                any(keys, key -> does(key, KeyAction.DEACTIVATE) || does(key, KeyAction.DELETE)),
                any(keys, key -> does(key, KeyAction.FIND_OUT)), any(keys, HeldKey::ofAccount));
    }

    private static String count(long count, String one, String many) {
        return Words.english().count(count) + " " + (count == 1 ? one : many);
    }

    private static boolean any(List<HeldKey> keys, Predicate<HeldKey> what) {
        return keys.stream().anyMatch(what);
    }

    private static boolean does(HeldKey key, KeyAction action) {
        return key.action().filter(action::equals).isPresent();
    }

    private static boolean isSignIn(HeldKey key) {
        return does(key, KeyAction.REPLACE) && key.replacement().contains(Replacement.IDENTITY_CENTER.title());
    }

    /// @param account     its id, and its name where it has one
    /// @param status      such as `active`
    /// @param age         such as `412 days`
    /// @param replacement empty where no advice was given, as are `reason` and `step`
    record KeyView(String keyId, String user, String account, String status, String age, String lastUse,
            boolean ofAccount, List<FindingView> findings, String replacement, String reason, String step) {

        static KeyView of(HeldKey key) {
            String name = oneLine(key.accountName());
            return new KeyView(key.keyId(), oneLine(key.user()),
                    name.isEmpty() ? key.accountId() : key.accountId() + " " + name,
                    key.status().toLowerCase(Locale.ROOT),
                    key.ageDays().isEmpty() ? "unknown" : count(key.ageDays().getAsInt(), "day", "days"),
                    key.lastUse(), key.ofAccount(), key.findings().stream().map(FindingView::of).toList(),
                    key.replacement(), oneLine(key.reason()), key.step());
        }
    }

    record FindingView(String severity, String title, String statement) {

        static FindingView of(HeldKey.Finding finding) {
            return new FindingView(finding.severity().label(), finding.title(), oneLine(finding.statement()));
        }
    }

    /// Line feeds and tabs lay out the plain text, so none may come in with a name.
    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
