package org.keyledger.scp;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// How the commands on policies print JSON: two spaces, LF, the same bytes on every system.
public final class ScpJson {

    private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");

    /// Leaves what it writes to open.
    public static final ObjectWriter WRITER = JsonMapper.builder().build().writer()
            .with(new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(TWO_SPACES).withArrayIndenter(TWO_SPACES))
            .without(StreamWriteFeature.AUTO_CLOSE_TARGET);

    private ScpJson() {}
}
