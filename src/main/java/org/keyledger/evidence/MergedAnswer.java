package org.keyledger.evidence;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The pages of one answer, merged into one file as the AWS CLI merges them. Each array comes whole in the file while
/// pages hold parts of several, so what is beyond some hundred elements waits in files beside it and memory stays flat.
public final class MergedAnswer implements Closeable {

    /// Elements of one array that are held before they go to a file: the answer of a small account needs none.
    private static final int HELD = 200;

    private final EvidenceWriter writer;
    private final Path file;
    private final Map<String, Elements> arrays = new LinkedHashMap<>();

    MergedAnswer(EvidenceWriter writer, Path file, List<String> names) {
        this.writer = writer;
        this.file = file;
        names.forEach(name -> arrays
                .put(name, new Elements(
                        file.resolveSibling(file.getFileName() + "." + name + EvidenceWriter.UNFINISHED))));
    }

    /// @param array one of those named at the beginning
    public void add(String array, Object element) throws IOException {
        arrays.get(array).add(element);
    }

    /// Writes the file. Without this call there is none.
    public void write() throws IOException {
        Map<String, Iterable<Object>> object = new LinkedHashMap<>();
        arrays.forEach((name, elements) -> object.put(name, elements::iterator));
        writer.writeJson(file, object);
    }

    @Override
    public void close() throws IOException {
        for (Elements elements : arrays.values()) {
            elements.close();
        }
    }

    /// One array's elements: the first ones in the file, one a line, the last ones held.
    private static final class Elements {

        private final Path overflow;
        private final List<Object> held = new ArrayList<>();
        private boolean overflown;
        private BufferedReader lines;

        Elements(Path overflow) {
            this.overflow = overflow;
        }

        void add(Object element) throws IOException {
            held.add(element);
            if (held.size() >= HELD) {
                Files.createDirectories(overflow.getParent());
                try (OutputStream out = Files.newOutputStream(overflow, StandardOpenOption.CREATE, overflown
                        ? StandardOpenOption.APPEND
                        : StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                    for (Object waiting : held) {
                        out.write(Json.MAPPER.writeValueAsBytes(waiting));
                        out.write('\n');
                    }
                }
                overflown = true;
                held.clear();
            }
        }

        Iterator<Object> iterator() {
            if (!overflown) {
                return held.iterator();
            }
            try {
                lines = Files.newBufferedReader(overflow, StandardCharsets.UTF_8);
            }
            catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return Stream.<Object>concat(lines.lines().map(Json.MAPPER::readTree), held.stream()).iterator();
        }

        void close() throws IOException {
            if (lines != null) {
                lines.close();
            }
            EvidenceWriter.remove(overflow);
        }
    }
}
