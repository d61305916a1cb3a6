package org.keyledger.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

import picocli.CommandLine.IVersionProvider;

/// Which Keyledger this is, and on which Java.
final class Version implements IVersionProvider {

    private static final String BUILD_INFO = "/META-INF/build-info.properties";

    @Override
    public String[] getVersion() throws IOException {
        return new String[]{ "keyledger " + ofBuild() + " on Java " + System.getProperty("java.version") };
    }

    static String ofBuild() throws IOException {
        try (InputStream file = Version.class.getResourceAsStream(BUILD_INFO)) {
            Properties build = new Properties();
            if (file != null) {
                build.load(file);
            }
            return build.getProperty("build.version", "of unknown version");
        }
    }
}
