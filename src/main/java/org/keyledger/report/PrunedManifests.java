package org.keyledger.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `pruned.json` in the reports directory: the months that were pruned, with the SHA-256 of their manifests, which the chain
/// of manifests goes on from. Without it the oldest month that is left would seem to have lost the one before it. Like the
/// manifests themselves it finds accidents, and is no signature.
///
/// @param periods oldest first
public record PrunedManifests(List<Manifest.Previous> periods) {

    public static final String FILE_NAME = "pruned.json";

    static final PrunedManifests NONE = new PrunedManifests(List.of());

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public PrunedManifests {
        periods = periods.stream().sorted(Comparator.comparing(Manifest.Previous::period)).toList();
    }

    /// Adds the periods of a reports directory that have a manifest to those that are pruned: to be called before their
    /// folders go, so that the chain holds at every moment in between.
    public static void add(Path reportsDirectory, Collection<YearMonth> periods) throws IOException {
        TreeMap<YearMonth, Manifest.Previous> all = new TreeMap<>();
        read(reportsDirectory).periods.forEach(known -> all.put(known.period(), known));
        for (YearMonth period : periods) {
            PeriodFolder folder = PeriodFolder.of(reportsDirectory, period);
            if (folder.hasManifest()) {
                all.put(period, new Manifest.Previous(period, Sha256.of(Files.readAllBytes(folder.manifest()))));
            }
        }
        if (!all.isEmpty()) {
            WholeFile.write(reportsDirectory.resolve(FILE_NAME),
                    JsonFile.bytes(new PrunedManifests(List.copyOf(all.values())).json()),
                    reportsDirectory.resolve("." + FILE_NAME + ".part"));
        }
    }

    private ObjectNode json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("formatVersion", Manifest.FORMAT_VERSION);
        var list = root.putArray("pruned");
        periods.forEach(gone -> list.addObject().put("period", gone.period().toString()).put("manifestSha256",
                gone.sha256()));
        return root;
    }

    /// @throws IOException when the file is there and cannot be understood
    static PrunedManifests read(Path reportsDirectory) throws IOException {
        Path file = reportsDirectory.resolve(FILE_NAME);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return NONE;
        }
        try {
            return new PrunedManifests(MAPPER.readTree(Files.readAllBytes(file)).required("pruned").valueStream()
                    .map(PrunedManifests::entry).toList());
        }
        catch (JacksonException | DateTimeException | IllegalArgumentException broken) {
            throw new IOException(file + " is not as Keyledger writes it", broken);
        }
    }

    private static Manifest.Previous entry(JsonNode gone) {
        return new Manifest.Previous(YearMonth.parse(gone.required("period").stringValue()),
                gone.required("manifestSha256").stringValue());
    }

    Optional<Manifest.Previous> latestBefore(YearMonth period) {
        return periods.stream().filter(gone -> gone.period().isBefore(period)).reduce((_, later) -> later);
    }
}
