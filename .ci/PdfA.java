import java.io.FileInputStream;
import java.util.List;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/// Says of each file whether it is PDF/A-2B, and if not, by which clauses of ISO 19005-2.
class PdfA {

    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean all = files.length > 0;
        for (String file : files) {
            all &= isArchival(file);
        }
        System.exit(all ? 0 : 1);
    }

    private static boolean isArchival(String file) throws Exception {
        try (FileInputStream pdf = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(pdf, PDFAFlavour.PDFA_2_B);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            ValidationResult result = validator.validate(parser);
            System.out.println("pdfa: " + file + (result.isCompliant() ? " is PDF/A-2B" : " is not PDF/A-2B") + " by "
                    + result.getTotalAssertions() + " checks");
            List<TestAssertion> failures = result.getTestAssertions();
            failures.stream().map(failure -> "  " + failure.getRuleId().getClause() + ": " + failure.getMessage())
                    .distinct().forEach(System.out::println);
            return result.isCompliant();
        }
    }
}
