package org.keyledger.report.view;

import java.util.List;
import java.util.Locale;

import org.keyledger.report.Score;

/// The score and where it came from.
///
/// @param known    whether any key could be judged; without, `value` is empty text
/// @param movement `up`, `down`, `same`, or `none` where there is nothing to compare
/// @param by       points moved
/// @param comparison why there is nothing to compare, or empty
public record ScoreView(boolean known, String value, String movement, String by, String previous, String comparison,
        String formula,
        List<PartView> parts) {

    public static ScoreView of(Score score) {
        String value = score.value().isPresent() ? Words.count(score.value().getAsInt()) : "";
        List<PartView> parts = score.parts().stream().map(PartView::of).toList();
        if (score.value().isEmpty() || score.previous().isEmpty()) {
            return new ScoreView(score.value().isPresent(), value, "none", "", "", score.comparison(),
                    score.formula(), parts);
        }
        int change = score.value().getAsInt() - score.previous().getAsInt();
        String movement = change > 0 ? "up" : change < 0 ? "down" : "same";
        return new ScoreView(true, value, movement, Words.count(Math.abs(change)),
                Words.count(score.previous().getAsInt()), score.comparison(), score.formula(), parts);
    }

    /// @param lost points lost, rounded up so that it never flatters
    public record PartView(String title, String weight, String lost) {

        public static PartView of(Score.Part part) {
            String lost = Double.isFinite(part.lost())
                    ? String.format(Locale.ROOT, "%.1f", Math.ceil(part.lost() * 10 - 1e-6) / 10)
                    : "–";
            return new PartView(part.title(), Words.count(part.weight()), lost);
        }
    }
}
