package org.keyledger.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.keyledger.report.UnitLine;
import org.keyledger.report.words.Words;

/// Where the risk sits. A page has room for so many units; the rest is added up in a last line, never dropped.
record UnitsView(List<Line> lines, long folded) {

    private static final int ROOM = 10;
    private static final double BAR_POINTS = 90;

    static UnitsView of(List<UnitLine> units, Words words) {
        List<UnitLine> shown = units;
        long folded = 0;
        if (units.size() > ROOM) {
            List<UnitLine> rest = units.subList(ROOM - 1, units.size());
            folded = rest.size();
            shown = new ArrayList<>(units.subList(0, ROOM - 1));
            shown.add(total(rest, words));
        }
        long most = shown.stream().mapToLong(UnitsView::findings).max().orElse(0);
        return new UnitsView(shown.stream().map(unit -> Line.of(unit, most, words)).toList(), folded);
    }

    private static UnitLine total(List<UnitLine> units, Words words) {
        return units.stream().reduce(new UnitLine(words.text("unit.more", units.size()), 0, 0, 0, 0, 0, 0, 0, 0, 0),
                (sum, unit) -> new UnitLine(sum.name(), sum.accounts() + unit.accounts(),
                        sum.accountsRead() + unit.accountsRead(), sum.keys() + unit.keys(),
                        sum.activeKeys() + unit.activeKeys(), sum.critical() + unit.critical(),
                        sum.high() + unit.high(), sum.medium() + unit.medium(), sum.low() + unit.low(),
                        sum.undetermined() + unit.undetermined()));
    }

    private static long findings(UnitLine unit) {
        return unit.critical() + unit.high() + unit.medium() + unit.low();
    }

    /// @param accounts such as `3` or, where not all were read, `2 of 3`
    /// @param bars     widths in points, by severity, worst first
    record Line(String name, String accounts, String activeKeys, String critical, String high, String medium,
            String low, String undetermined, List<String> bars) {

        static Line of(UnitLine unit, long most, Words words) {
            String accounts = unit.accounts() == unit.accountsRead() ? words.count(unit.accounts())
                    : words.text("number.of", words.count(unit.accountsRead()), words.count(unit.accounts()));
            boolean unread = unit.accounts() > 0 && unit.accountsRead() == 0;
            return new Line(unit.name(), accounts, figure(unit.activeKeys(), unread, words),
                    figure(unit.critical(), unread, words),
                    figure(unit.high(), unread, words), figure(unit.medium(), unread, words),
                    figure(unit.low(), unread, words),
                    figure(unit.undetermined(), unread, words),
                    List.of(bar(unit.critical(), most), bar(unit.high(), most),
                            bar(unit.medium(), most), bar(unit.low(), most)));
        }

        // Where nothing was read, nothing is known; a zero would read as clean.
        private static String figure(long number, boolean unread, Words words) {
            return unread && number == 0 ? words.text("figure.blank") : words.count(number);
        }

        private static String bar(long findings, long most) {
            return String.format(Locale.ROOT, "%.2f", most == 0 ? 0 : BAR_POINTS * findings / most);
        }
    }
}
