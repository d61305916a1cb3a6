package org.keyledger.deliver.mail;

/// What another machine says, fit for a line of ours.
final class OneLine {

    private static final int LONGEST = 300;

    private OneLine() {}

    static String of(String text) {
        String line = text == null ? "no reason given" : text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
