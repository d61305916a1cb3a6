package org.keyledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The shelf's colours, measured as WCAG 2.2 measures them (1.4.3 and 1.4.11).
class ShelfStyleTests {

    private static final double TEXT = 4.5;
    private static final double GRAPHICS = 3;

    @ParameterizedTest
    @ValueSource(strings = { "light", "dark", "print" })
    void textStandsOutFromWhatItStandsOn(String medium) {
        Map<String, String> colours = colours(medium);

        for (String ground : List.of("ground", "panel")) {
            for (String text : List.of("ink", "muted", "link")) {
                assertThat(contrast(colours.get(text), colours.get(ground))).as("%s on %s", text, ground)
                        .isGreaterThanOrEqualTo(TEXT);
            }
        }
        assertThat(contrast(colours.get("trend"), colours.get("ground"))).isGreaterThanOrEqualTo(GRAPHICS);
    }

    @Test
    void everyColourIsOneOfThePalette() {
        String rules = ShelfPage.style().replaceAll("--[a-z]+: #[0-9a-f]{6};", "");

        assertThat(rules).doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b").doesNotContain("rgb", "hsl");
    }

    @Test
    void measuresContrastAsWcagDoes() {
        assertThat(contrast("#000000", "#ffffff")).isEqualTo(21.0);
        assertThat(contrast("#767676", "#ffffff")).isBetween(4.5, 4.6);
        assertThat(contrast("#777777", "#ffffff")).isBetween(4.4, 4.5);
    }

    private static Map<String, String> colours(String medium) {
        String css = ShelfPage.style();
        int from = switch (medium) {
            case "light" -> css.indexOf(":root");
            case "dark" -> css.indexOf("@media (prefers-color-scheme: dark)");
            default -> css.indexOf("@media print");
        };
        String block = css.substring(css.indexOf(":root", from), css.indexOf('}', css.indexOf(":root", from)));
        Map<String, String> colours = new HashMap<>();
        Matcher colour = Pattern.compile("--([a-z]+): (#[0-9a-f]{6});").matcher(block);
        while (colour.find()) {
            colours.put(colour.group(1), colour.group(2));
        }
        assertThat(colours).containsOnlyKeys("ground", "panel", "ink", "muted", "link", "trend", "line");
        return colours;
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
