package org.keyledger.job;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.keyledger.report.Classification;

/// Reads what a job file says about how documents are kept from others.
final class DocumentReader {

    private static final String FULL = "full";
    private static final String MASKED = "masked";
    private static final List<String> NEVER_WHOLE = List.of("pdf", "mail");

    private DocumentReader() {}

    static DocumentSettings read(Section job) {
        job.otherwise("protect", "nothing is protected");
        job.otherwise("classification", "nothing is said");
        job.otherwise("keyIds", FULL);
        return new DocumentSettings(ProtectionReader.read(job), classification(job), maskedKeyIds(job));
    }

    private static Classification classification(Section job) {
        Optional<String> label = job.text("classification");
        Optional<String> mistake = label.flatMap(Classification::mistakeIn);
        mistake.ifPresent(problem -> job.mistake("classification", problem,
                "Write a short line, such as 'Confidential - internal'."));
        return mistake.isPresent() ? Classification.NONE : label.map(Classification::new).orElse(Classification.NONE);
    }

    /// One word for all, or one for each output.
    private static Set<KeyIdOutput> maskedKeyIds(Section job) {
        if (job.isText("keyIds", FULL) || job.isText("keyIds", MASKED)) {
            return job.isText("keyIds", MASKED) ? EnumSet.allOf(KeyIdOutput.class) : Set.of();
        }
        Set<KeyIdOutput> masked = EnumSet.noneOf(KeyIdOutput.class);
        job.section("keyIds", Stream.concat(Arrays.stream(KeyIdOutput.values()).map(KeyIdOutput::setting),
                NEVER_WHOLE.stream()).toList()).ifPresent(outputs -> {
                    for (KeyIdOutput output : KeyIdOutput.values()) {
                        if (isMasked(outputs, output.setting())) {
                            masked.add(output);
                        }
                    }
                    NEVER_WHOLE.stream().filter(name -> outputs.isText(name, FULL)).forEach(name -> outputs.mistake(
                            name, "is to show key ids whole, which it never does",
                            "Write masked, or remove the line."));
                    NEVER_WHOLE.stream().filter(name -> !outputs.isText(name, FULL))
                            .forEach(name -> isMasked(outputs, name));
                });
        return masked;
    }

    private static boolean isMasked(Section outputs, String name) {
        if (outputs.has(name) && !outputs.isText(name, FULL) && !outputs.isText(name, MASKED)) {
            outputs.mistake(name, "is neither full nor masked", "Write one of the two.");
        }
        return outputs.isText(name, MASKED);
    }
}
