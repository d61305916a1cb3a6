package org.keyledger.deliver;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.keyledger.deliver.mail.HolderPost;
import org.keyledger.report.Classification;
import org.keyledger.report.holder.HolderMonth;
import org.keyledger.report.holder.HolderRules;
import org.keyledger.report.holder.HolderSurvey;
import org.keyledger.report.holder.KeyHolders;
import org.keyledger.templates.Templates;

/// Mails each owner of keys with open findings their own rows. Each has a receipt of their own, so that a round that broke off
/// goes on with those who have none.
public final class HolderRound {

    /// The destination that stands for all of them.
    public static final String NAME = "mail holders";
    /// Begins the name of each: `mail holder anna@example.com`.
    public static final String ONE = "mail holder ";

    private final HolderSettings settings;
    private final HolderPost post;
    private final KeyHolders holders;

    private HolderRound(HolderSettings settings, HolderPost post, KeyHolders holders) {
        this.settings = settings;
        this.post = post;
        this.holders = holders;
    }

    /// Empty where the settings mail no holders.
    public static Optional<HolderRound> of(DeliverySettings settings, KeyHolders holders, Templates templates,
            Classification classification, InstantSource clock) {
        return settings.mail().flatMap(mail -> mail.holders()
                .map(all -> new HolderRound(all, new HolderPost(mail, templates, classification, clock), holders)));
    }

    /// Whether a destination of this name is a round's.
    public static boolean isNamed(String destination) {
        return destination.equals(NAME) || destination.startsWith(ONE);
    }

    /// @param only    a name, [#NAME] or that of one holder
    /// @param stopped whether to end with the mail that is being sent
    /// @return the round as a whole, then those that an operator has to look at
    public List<Delivery> deliver(Shipment shipment, Courier courier, boolean resend, String only,
            BooleanSupplier stopped) {
        Optional<HolderMonth> month = holders.month(shipment.period());
        if (month.isEmpty()) {
            return List.of(new Delivery(NAME, Delivery.State.FAILED, notHeld(shipment)));
        }
        HolderSurvey survey = survey(month.get());
        List<String> addresses = only.equals(NAME) ? survey.addresses()
                : survey.addresses().stream().filter(address -> only.equals(ONE + address)).toList();
        if (addresses.isEmpty() && !only.equals(NAME)) {
            return List.of(new Delivery(only, Delivery.State.FAILED,
                    "nobody of this address, at a listed domain, has flagged keys in " + shipment.period() + "."));
        }
        RoundTally tally = new RoundTally(addresses.size(), settings.limit());
        holders.forEach(month.get(), survey, addresses, holder -> {
            if (stopped.getAsBoolean() || tally.isOver()) {
                return false;
            }
            HolderPost.Destined destined = post.to(ONE + holder.address(), holder, month.get());
            tally.add(courier.deliver(shipment, destined, resend), destined.wasTried());
            return true;
        });
        return tally.deliveries(survey.unreached());
    }

    /// Writes what would be mailed into a folder, one `.eml` for each, no more than the limit.
    public List<Path> write(Shipment shipment, Path folder, Instant at) throws IOException, NotDeliveredException {
        HolderMonth month = holders.month(shipment.period())
                .orElseThrow(() -> new NotDeliveredException(notHeld(shipment)));
        HolderSurvey survey = survey(month);
        List<Path> files = new ArrayList<>();
        List<Exception> failures = new ArrayList<>();
        holders.forEach(month, survey, survey.addresses(), holder -> {
            try {
                files.add(post.write(holder, month, folder, at));
            }
            catch (IOException | NotDeliveredException broken) {
                failures.add(broken);
            }
            return failures.isEmpty() && files.size() < settings.limit();
        });
        if (!failures.isEmpty()) {
            throw new NotDeliveredException(failures.getFirst().getMessage(), failures.getFirst());
        }
        return files;
    }

    private HolderSurvey survey(HolderMonth month) {
        return holders.survey(month.period(),
                new HolderRules(settings.owners(), settings.accountOwners(), settings.domains()));
    }

    private static String notHeld(Shipment shipment) {
        return "the ledger does not hold " + shipment.period() + ". A run with --rerun records it.";
    }
}
