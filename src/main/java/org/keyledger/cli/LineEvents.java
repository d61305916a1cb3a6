package org.keyledger.cli;

import java.io.Writer;

import org.slf4j.Logger;

/// Makes an event of each line. What else than progress and failures commands print on standard error is rare, and is for
/// operators.
final class LineEvents extends Writer {

    private final Logger log;
    private final StringBuilder line = new StringBuilder();

    LineEvents(Logger log) {
        this.log = log;
    }

    @Override
    public void write(char[] characters, int from, int count) {
        synchronized (lock) {
            for (char character : new String(characters, from, count).toCharArray()) {
                if (character == '\n') {
                    emit();
                }
                else {
                    line.append(character);
                }
            }
        }
    }

    private void emit() {
        String text = line.toString().stripTrailing();
        line.setLength(0);
        if (!text.isBlank()) {
            log.warn("{}", text);
        }
    }

    @Override
    public void flush() {
        // a line is an event when it has ended
    }

    @Override
    public void close() {
        synchronized (lock) {
            emit();
        }
    }
}
