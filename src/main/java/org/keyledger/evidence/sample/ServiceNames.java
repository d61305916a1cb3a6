package org.keyledger.evidence.sample;

import java.util.List;
import java.util.Locale;

/// What machines' users are called.
final class ServiceNames {

    private static final List<String> WORK = List.of("billing-export", "invoice-mailer", "log-shipper", "backup",
            "report-loader", "image-resizer", "catalog-sync", "metrics-push", "fraud-scoring", "ledger-import",
            "cdn-purge", "search-indexer", "queue-worker", "config-sync", "audit-archive", "price-feed",
            "user-import", "cert-renewal", "stock-poller", "data-export");

    private static final List<String> DEPLOYED = List.of("payments", "storefront", "data-lake", "mobile-api",
            "website", "checkout", "identity", "warehouse", "partner-portal", "ml-models");

    private ServiceNames() {}

    static String next(Dice dice) {
        int form = dice.below(100);
        if (form < 50) {
            return "svc-" + dice.pick(WORK);
        }
        if (form < 72) {
            return "ci-" + dice.pick(DEPLOYED) + "-deploy";
        }
        if (form < 80) {
            return "github-actions-" + dice.pick(DEPLOYED);
        }
        if (form < 87) {
            return "terraform-" + dice.pick(DEPLOYED);
        }
        // As the SES console names the users it makes for SMTP.
        return form < 95
                ? String.format(Locale.ROOT, "ses-smtp-user.20%02d%02d%02d-%02d%02d%02d", dice.between(19, 25),
                        dice.between(1, 12), dice.between(1, 28), dice.below(24), dice.below(60), dice.below(60))
                : dice.pick(DEPLOYED) + "_bot";
    }
}
