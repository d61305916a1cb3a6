package org.keyledger.job;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.keyledger.deliver.HolderSettings;

/// Reads `deliver.mail.holders` of a job file.
final class HoldersReader {

    static final List<String> KNOWN = List.of("owners", "accountOwners", "domains", "limit");

    private static final Pattern DOMAIN = Pattern.compile("([A-Za-z0-9-]{1,63}\\.)+[A-Za-z0-9-]{2,63}");
    private static final String REMEDY = "Write a domain as it stands after the @: example.com.";
    private static final int MOST_MAILS = 100_000;

    private HoldersReader() {}

    static HolderSettings read(Section holders) {
        holders.require("domains", "Name the domains that mail may go to: what owners' tags name may be anywhere.");
        if (holders.isEmptyList("domains")) {
            holders.mistake("domains", "is empty", REMEDY);
        }
        List<String> domains = holders.texts("domains", domain -> DOMAIN.matcher(domain).matches() ? Optional.empty()
                : Optional.of(Problems.quote(domain) + " is no domain"), REMEDY).orElse(List.of());
        boolean owners = holders.flag("owners", true);
        boolean accountOwners = holders.flag("accountOwners", false);
        if (!owners && !accountOwners) {
            holders.mistake("owners", "nobody is mailed",
                    "Write true for owners, accountOwners or both, or remove holders.");
        }
        return new HolderSettings(owners, accountOwners,
                domains.stream().map(domain -> domain.toLowerCase(Locale.ROOT)).distinct().toList(),
                holders.orDefault("limit", holders.number("limit", 1, MOST_MAILS).map(Math::toIntExact),
                        HolderSettings.DEFAULT_LIMIT));
    }
}
