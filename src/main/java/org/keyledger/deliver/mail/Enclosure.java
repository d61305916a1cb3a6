package org.keyledger.deliver.mail;

import java.util.Map;

/// A file that travels with a letter.
///
/// @param fileName for the receiver: nothing in it can end a header or lead out of a folder
/// @param content  not copied, since it may be large; nobody changes it
/// @param sha256   of the content, as the manifest has it
record Enclosure(String fileName, byte[] content, String sha256) {

    private static final Map<String, String> MEDIA_TYPES = Map.of("pdf", "application/pdf", "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "png", "image/png");

    Enclosure {
        fileName = fileName.substring(fileName.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._-]", "_");
    }

    String mediaType() {
        return MEDIA_TYPES.getOrDefault(fileName.substring(fileName.lastIndexOf('.') + 1),
                "application/octet-stream");
    }
}
