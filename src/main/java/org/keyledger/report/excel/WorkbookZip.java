package org.keyledger.report.excel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The workbook's file: a zip that depends on nothing but its content.
final class WorkbookZip implements AutoCloseable {

    /// What a zip holds without naming a time zone. For the first moment of 1980 the JDK adds one.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;

    /// @param out is closed with the zip
    WorkbookZip(OutputStream out) {
        zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16));
        // A third larger than at the default level, in half the time.
        zip.setLevel(Deflater.BEST_SPEED);
    }

    void start(String entry) throws IOException {
        ZipEntry zipEntry = new ZipEntry(entry);
        zipEntry.setTimeLocal(NO_TIME);
        zip.putNextEntry(zipEntry);
    }

    void write(String text) throws IOException {
        zip.write(text.getBytes(UTF_8));
    }

    void end() throws IOException {
        zip.closeEntry();
    }

    void copy(String entry, byte[] content) throws IOException {
        start(entry);
        zip.write(content);
        end();
    }

    OutputStream entryStream() {
        return zip;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
