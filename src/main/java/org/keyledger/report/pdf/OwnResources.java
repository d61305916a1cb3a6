package org.keyledger.report.pdf;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;

import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.pdf.ITextUserAgent;
import org.openpdf.resource.ImageResource;
import org.openpdf.resource.XMLResource;

/// Hands the renderer the one style sheet it may load, beside its own defaults. Whatever else a template asks for is refused, by name, rather than
/// fetched from a disk or a network.
class OwnResources extends ITextUserAgent {

    static final String BASE = "summary:/";
    private static final String STYLE_SHEET = BASE + "summary.css";

    // What the renderer itself knows of XHTML, inside its own jar.
    private static final String DEFAULT_STYLES = "/resources/css/XhtmlNamespaceHandler.css";

    private final String css;

    OwnResources(ITextOutputDevice device, int dotsPerPixel, String css) {
        super(device, dotsPerPixel);
        this.css = css;
    }

    @Override
    public String resolveURI(String uri) {
        return uri == null || uri.contains(":") ? uri : BASE + uri;
    }

    @Override
    protected InputStream resolveAndOpenStream(String uri) {
        if (STYLE_SHEET.equals(resolveURI(uri))) {
            return new ByteArrayInputStream(css.getBytes(StandardCharsets.UTF_8));
        }
        URL defaults = ITextUserAgent.class.getResource(DEFAULT_STYLES);
        if (defaults != null && defaults.toString().equals(uri)) {
            return ITextUserAgent.class.getResourceAsStream(DEFAULT_STYLES);
        }
        throw refused(uri);
    }

    @Override
    public ImageResource getImageResource(String uri) {
        throw refused(uri);
    }

    @Override
    public XMLResource getXMLResource(String uri) {
        throw refused(uri);
    }

    private static IllegalArgumentException refused(String uri) {
        return new IllegalArgumentException("the summary's templates ask for '" + uri
                + "', but may use nothing beyond summary.html and summary.css: remove the reference");
    }
}
