package org.keyledger.report.mail;

import java.util.Arrays;

/// An image that travels with the mail; the HTML shows it as `cid:` and its id.
public record InlineImage(String contentId, String fileName, String mediaType, byte[] content) {

    public InlineImage {
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InlineImage image && contentId.equals(image.contentId)
                && fileName.equals(image.fileName) && mediaType.equals(image.mediaType)
                && Arrays.equals(content, image.content);
    }

    @Override
    public int hashCode() {
        return 31 * contentId.hashCode() + Arrays.hashCode(content);
    }
}
