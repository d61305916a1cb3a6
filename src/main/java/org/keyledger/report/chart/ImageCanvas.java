package org.keyledger.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// An image of pixels, on white: it stays readable where a mail program shows everything else on black.
public final class ImageCanvas implements ChartCanvas {

    private static final double SIZE = 7.5;
    private static final double MARGIN = 5;
    private static final String FONT = "/liberation/LiberationSans-";

    private final double width;
    private final double height;
    private final double scale;
    private final BufferedImage image;
    private final Outlines regular = Outlines.load(FONT + "Regular.ttf");
    private final Outlines bold = Outlines.load(FONT + "Bold.ttf");

    /// @param width with a margin on each side, as is the height
    /// @param scale pixels for each unit of width and height
    public ImageCanvas(double width, double height, double scale) throws IOException {
        this.width = width - 2 * MARGIN;
        this.height = height - 2 * MARGIN;
        this.scale = scale;
        this.image = new BufferedImage((int) Math.round(width * scale), (int) Math.round(height * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.dispose();
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public Graphics2D shapes() {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(scale, scale);
        graphics.translate(MARGIN, MARGIN);
        return graphics;
    }

    @Override
    public double widthOf(String text, boolean bold) {
        return SIZE * outlines(bold).width(text);
    }

    @Override
    public void write(String text, Align align, boolean bold, double x, double y, Color color) {
        double left = switch (align) {
            case LEFT -> x;
            case CENTER -> x - widthOf(text, bold) / 2;
            case RIGHT -> x - widthOf(text, bold);
        };
        AffineTransform place = AffineTransform.getTranslateInstance(left, height - y);
        place.scale(SIZE, -SIZE);
        Graphics2D graphics = shapes();
        graphics.setPaint(color);
        graphics.fill(place.createTransformedShape(outlines(bold).shape(text)));
        graphics.dispose();
    }

    private Outlines outlines(boolean isBold) {
        return isBold ? bold : regular;
    }

    /// Holds no date, so that the same picture is the same bytes.
    public byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(image);
        }
        finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
