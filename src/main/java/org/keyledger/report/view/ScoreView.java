package org.keyledger.report.view;

import java.util.List;

import org.keyledger.report.Score;
import org.keyledger.report.words.Words;

/// The score and where it came from.
///
/// @param known    whether any key could be judged; without, `value` is empty text
/// @param movement `up`, `down`, `same`, or `none` where there is nothing to compare
/// @param by       points moved
/// @param comparison why there is nothing to compare, or empty
public record ScoreView(boolean known, String value, String movement, String by, String previous, String comparison,
        String formula,
        List<PartView> parts) {

    public static ScoreView of(Score score, Words words) {
        String value = score.value().isPresent() ? words.count(score.value().getAsInt()) : "";
        List<PartView> parts = score.parts().stream().map(part -> PartView.of(part, words)).toList();
        if (score.value().isEmpty() || score.previous().isEmpty()) {
            return new ScoreView(score.value().isPresent(), value, "none", "", "", score.comparison(),
                    score.formula(), parts);
        }
        int change = score.value().getAsInt() - score.previous().getAsInt();
        String movement = change > 0 ? "up" : change < 0 ? "down" : "same";
        return new ScoreView(true, value, movement, words.count(Math.abs(change)),
                words.count(score.previous().getAsInt()), score.comparison(), score.formula(), parts);
    }

    /// @param lost points lost, rounded up so that it never flatters
    public record PartView(String title, String weight, String lost) {

        public static PartView of(Score.Part part, Words words) {
            String lost = Double.isFinite(part.lost())
                    ? words.text("number.decimal", Math.ceil(part.lost() * 10 - 1e-6) / 10)
                    : words.text("figure.blank");
            return new PartView(part.title(), words.count(part.weight()), lost);
        }
    }
}
