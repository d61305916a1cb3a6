package org.keyledger.deliver.bucket;

import java.io.IOException;
import java.util.Map;

/// A file on its way into a bucket.
///
/// @param kept     whether it belongs to what has to stay as it is; what each run replaces does not
/// @param metadata that S3 keeps with the object: lowercase names, ASCII
record Upload(LocalFile file, String key, Fingerprint fingerprint, boolean kept, Map<String, String> metadata) {

    static Upload of(LocalFile file, String key, boolean kept) throws IOException {
        return new Upload(file, key, Fingerprint.of(file), kept, Map.of());
    }

    FileSlice part(int number) {
        return new FileSlice(file, fingerprint.from(number), fingerprint.sizeOf(number));
    }

    String contentType() {
        String name = file.name();
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "txt", "log" -> "text/plain; charset=utf-8";
            case "md" -> "text/markdown; charset=utf-8";
            case "csv" -> "text/csv; charset=utf-8";
            case "sh" -> "text/x-shellscript; charset=utf-8";
            case "json" -> "application/json";
            case "pdf" -> "application/pdf";
            case "png" -> "image/png";
            case "gz" -> "application/gzip";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            default -> "application/octet-stream";
        };
    }
}
