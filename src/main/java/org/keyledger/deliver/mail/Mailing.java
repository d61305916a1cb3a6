package org.keyledger.deliver.mail;

import java.io.IOException;
import java.util.List;

import org.apache.commons.codec.digest.DigestUtils;
import org.keyledger.deliver.Shipment;

/// One letter to one circle of people. They are few and the job file names them, so each sees in `To` who else has it and
/// can answer all; a mail without a visible recipient is also what spam looks like.
///
/// @param name   part of receipts and of Message-IDs
/// @param writer of the letter
record Mailing(String name, String from, List<String> to, Writer writer) {

    /// Composes a letter from a period's finished reports.
    interface Writer {

        Letter write(Shipment shipment) throws IOException;
    }

    Mailing {
        to = List.copyOf(to);
    }

    Letter letter(Shipment shipment) throws IOException {
        return writer.write(shipment);
    }

    /// SHA-256 of the letter and of whom it is for.
    String hash(Letter letter) {
        return DigestUtils.sha256Hex(letter.canonicalText() + "\nto " + String.join(", ", to));
    }
}
