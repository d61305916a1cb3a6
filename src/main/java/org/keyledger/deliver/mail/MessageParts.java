package org.keyledger.deliver.mail;

import java.util.List;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.ByteArrayDataSource;

/// The parts of a mail: text, the same as HTML with its images, attachments.
final class MessageParts {

    private static final String ENCODING = "Content-Transfer-Encoding";

    private final Letter letter;
    private final String hash;
    private int boundaries;

    /// @param hash makes boundaries that are the same for the same letter
    MessageParts(Letter letter, String hash) {
        this.letter = letter;
        this.hash = hash;
    }

    void fill(MimePart message) throws MessagingException {
        if (letter.attachments().isEmpty()) {
            fillBody(message);
            return;
        }
        MimeBodyPart body = new MimeBodyPart();
        MimeMultipart all = multipart("mixed", body);
        fillBody(body);
        for (Enclosure file : letter.attachments()) {
            MimeBodyPart part = part(file, Part.ATTACHMENT);
            part.setFileName(file.fileName());
            all.addBodyPart(part);
        }
        message.setContent(all);
    }

    private void fillBody(MimePart body) throws MessagingException {
        if (letter.html().isEmpty()) {
            write(body, letter.text(), "plain");
            return;
        }
        MimeBodyPart plain = new MimeBodyPart();
        MimeBodyPart html = new MimeBodyPart();
        body.setContent(multipart("alternative", plain, html));
        write(plain, letter.text(), "plain");
        fillHtml(html, letter.html().get());
    }

    private void fillHtml(MimePart body, String page) throws MessagingException {
        if (letter.images().isEmpty()) {
            write(body, page, "html");
            return;
        }
        MimeBodyPart html = new MimeBodyPart();
        MimeMultipart related = multipart("related", html);
        write(html, page, "html");
        for (Enclosure image : letter.images()) {
            MimeBodyPart part = part(image, Part.INLINE);
            part.setFileName(image.fileName());
            part.setContentID("<" + HtmlBody.idOf(image.fileName()) + ">");
            related.addBodyPart(part);
        }
        body.setContent(related);
    }

    /// Always quoted-printable, which keeps lines short.
    private static void write(MimePart part, String text, String subtype) throws MessagingException {
        part.setText(text, "UTF-8", subtype);
        part.setHeader(ENCODING, "quoted-printable");
    }

    private static MimeBodyPart part(Enclosure file, String disposition) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.mediaType())));
        part.setDisposition(disposition);
        part.setHeader(ENCODING, "base64");
        return part;
    }

    private MimeMultipart multipart(String subtype, MimeBodyPart... parts) throws MessagingException {
        boundaries++;
        MimeMultipart multipart = new Bounded(subtype, "=_" + hash + "_" + boundaries);
        for (MimeBodyPart part : List.of(parts)) {
            multipart.addBodyPart(part);
        }
        return multipart;
    }

    /// With a boundary of our own, where the library would take the time. It stands in no part: neither quoted-printable
    /// nor base64 ever has `=_`.
    private static final class Bounded extends MimeMultipart {

        Bounded(String subtype, String boundary) {
            ParameterList parameters = new ParameterList();
            parameters.set("boundary", boundary);
            contentType = new ContentType("multipart", subtype, parameters).toString();
        }
    }
}
