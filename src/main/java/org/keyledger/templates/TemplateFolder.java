package org.keyledger.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// An operator's folder of templates. Files and folders whose names begin with a dot are passed over: they are editors',
/// Git's or a container platform's. That platform mounts each file as a link to one beside it, so links are followed, but
/// never out of the folder.
record TemplateFolder(Path folder) {

    private static final long MOST_BYTES = 1_000_000;

    Map<String, Template> read() {
        if (!Files.isDirectory(folder)) {
            throw new TemplateException(folder.toString(), "there is no such folder; make it, or name none");
        }
        try {
            Path real = folder.toRealPath();
            Map<String, Template> own = new HashMap<>();
            for (Path relative : files(real)) {
                String name = relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
                Path file = folder.resolve(relative);
                own.put(name, new Template(name, file.toString(), text(file, inside(file, real))));
            }
            return own;
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> files(Path real) throws IOException {
        try (Stream<Path> all = Files.walk(real)) {
            return all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)).map(real::relativize)
                    .filter(file -> !isHidden(file)).sorted().toList();
        }
    }

    private static boolean isHidden(Path relative) {
        return StreamSupport.stream(relative.spliterator(), false).anyMatch(part -> part.toString().startsWith("."));
    }

    private static Path inside(Path file, Path realFolder) throws IOException {
        if (!Files.exists(file)) {
            throw new TemplateException(file.toString(), "a link to nothing; remove it");
        }
        Path real = file.toRealPath();
        if (!real.startsWith(realFolder)) {
            throw new TemplateException(file.toString(),
                    "a link that leads out of the folder of templates; put the file itself there");
        }
        if (!Files.isRegularFile(real)) {
            throw new TemplateException(file.toString(), "no file; put a text file in its place");
        }
        return real;
    }

    private static String text(Path file, Path real) throws IOException {
        long bytes = Files.size(real);
        if (bytes > MOST_BYTES) {
            throw new TemplateException(file.toString(),
                    bytes + " bytes are too many for a template; keep it below " + MOST_BYTES);
        }
        try {
            return Files.readString(real).replace("\r\n", "\n");
        }
        catch (CharacterCodingException noText) {
            throw new TemplateException(file.toString(), "not UTF-8; save it as UTF-8");
        }
    }
}
