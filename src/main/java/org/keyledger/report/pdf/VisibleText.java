package org.keyledger.report.pdf;

import java.util.function.IntPredicate;

import org.keyledger.report.view.KeyIds;
import org.w3c.dom.Node;

/// Makes text fit to be printed: what the typeface lacks appears as `[U+4E2D]` instead of vanishing, and whatever looks
/// like a full access key id keeps its last four characters only.
class VisibleText {

    private final IntPredicate showable;

    VisibleText(IntPredicate showable) {
        this.showable = showable;
    }

    void applyTo(Node node) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            node.setNodeValue(of(node.getNodeValue()));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            applyTo(child);
        }
    }

    String of(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        KeyIds.masked(text).codePoints().forEach(character -> append(visible, character));
        return visible.toString();
    }

    private void append(StringBuilder text, int character) {
        if (Character.isWhitespace(character) || isVisible(character)) {
            text.appendCodePoint(character);
        }
        else {
            text.append("[U+%04X]".formatted(character));
        }
    }

    // Format characters have a glyph of no width, and U+202E and its kin turn the text around them.
    private boolean isVisible(int character) {
        return Character.getType(character) != Character.FORMAT && showable.test(character);
    }
}
