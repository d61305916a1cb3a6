package org.keyledger.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A period's `manifest.json` as it lies in its folder, for whoever carries the reports elsewhere.
///
/// @param folder of the period
/// @param self   the manifest's own name, size and hash, which it does not list
public record StoredManifest(Path folder, Manifest manifest, Manifest.Entry self) {

    private static final String REMEDY = ". Run keyledger verify on the reports directory.";

    /// @param folder of a period
    /// @throws IOException when there is none, or none that can be trusted
    public static StoredManifest read(Path folder) throws IOException {
        Path file = folder.resolve(Manifest.FILE_NAME);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("there is no file " + file + REMEDY);
        }
        byte[] content = Files.readAllBytes(file);
        try {
            ManifestJson.Parsed parsed = ManifestJson.parse(content);
            if (!ManifestJson.isIntact(content) || !parsed.refused().isEmpty()) {
                throw new IOException(file + " is not as it was written" + REMEDY);
            }
            return new StoredManifest(folder, parsed.manifest(),
                    new Manifest.Entry(Manifest.FILE_NAME, content.length, Sha256.of(content)));
        }
        catch (ManifestJson.Unreadable broken) {
            throw new IOException(file + " " + broken.getMessage() + REMEDY, broken);
        }
    }

    /// The files that the manifest lists, and last the manifest itself.
    public List<Manifest.Entry> all() {
        List<Manifest.Entry> all = new ArrayList<>(manifest.files());
        all.add(self);
        return List.copyOf(all);
    }
}
