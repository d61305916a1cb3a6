package org.keyledger.report.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.poi.ss.util.CellReference;
import org.keyledger.report.ReturnedAnswer;
import org.xml.sax.SAXException;

/// Reads one sheet of a returned workbook: the header first, wherever it stands, then the rows below it. A sheet without
/// one is of no interest.
final class ReturnedSheet implements SheetRows.Rows {

    /// Further down nobody moves a table, and other sheets are long.
    static final int LAST_HEADER_ROW = 100;

    private final String name;
    private final ReturnedFindings findings;
    private Optional<ReturnedColumns> columns = Optional.empty();
    private int[] facts;
    private int[] signOff;

    ReturnedSheet(String name, ReturnedFindings findings) {
        this.name = name;
        this.findings = findings;
    }

    @Override
    public void row(int number, Map<Integer, RawCell> cells) throws SAXException {
        if (columns.isPresent()) {
            read(number, cells);
        }
        else if (number > LAST_HEADER_ROW) {
            throw new WorkbookPackage.EnoughException();
        }
        else {
            columns = ReturnedColumns.of(findings.columns, cells);
            if (columns.isPresent()) {
                start(number, columns.get());
            }
        }
    }

    private void start(int number, ReturnedColumns header) throws SAXException {
        findings.foundTable();
        List<String> wrong = header.wrong(findings.index);
        for (String missing : wrong) {
            findings.problem(address(number, Math.max(0, header.place(missing))),
                    header.count(missing) == 0
                            ? "the column \"" + missing + "\" is missing in this row of headers: put it back"
                            : "there is more than one column \"" + missing + "\": give the added one another name");
        }
        if (!wrong.isEmpty()) {
            throw new WorkbookPackage.EnoughException();
        }
        facts = header.facts();
        signOff = header.signOff();
    }

    private void read(int number, Map<Integer, RawCell> cells) {
        List<String> texts = new ArrayList<>(facts.length);
        for (int at = 0; at < facts.length; at++) {
            texts.add(FactText.of(cell(cells, facts[at]), findings.facts.kind(at), findings.since1904));
        }
        ReturnedAnswer answer = answer(number, cells, findings.index.uid(texts.getLast()));
        boolean answered = isAnswered(answer);
        if (texts.stream().allMatch(String::isEmpty) && !answered) {
            return;
        }
        if (texts.getLast().isEmpty()) {
            findings.problem(address(number, facts[facts.length - 1]),
                    "the finding's ID is missing, so nobody can tell what the row is about: put it back, or clear the row");
            return;
        }
        Optional<Boolean> holds = findings.index.holds(texts.getLast(), texts);
        if (holds.isEmpty()) {
            findings.unknown(new ReturnedAnswer.Cell(address(number, facts[facts.length - 1]), texts.getLast()));
            return;
        }
        findings.row();
        formulas(number, cells);
        if (!holds.get()) {
            findings.altered(new ReturnedFindings.AlteredRow(texts, addresses(number)));
        }
        if (answered) {
            findings.answer(answer);
        }
        else if (findings.index.isSigned(texts.getLast())) {
            findings.cleared(answer.disposition().address());
        }
    }

    private void formulas(int number, Map<Integer, RawCell> cells) {
        for (int at = 0; at < facts.length; at++) {
            if (findings.index.isCompared(at) && cell(cells, facts[at]).formula()) {
                findings.problem(address(number, facts[at]),
                        "holds a formula where the workbook had a value: put the value back");
            }
        }
    }

    private ReturnedAnswer answer(int number, Map<Integer, RawCell> cells, String uid) {
        return new ReturnedAnswer(uid, signed(number, cells, 0, FactText.Kind.TEXT),
                signed(number, cells, 1, FactText.Kind.TEXT), signed(number, cells, 2, FactText.Kind.DAY),
                signed(number, cells, 3, FactText.Kind.TEXT));
    }

    private ReturnedAnswer.Cell signed(int number, Map<Integer, RawCell> cells, int part, FactText.Kind kind) {
        return new ReturnedAnswer.Cell(address(number, signOff[part]),
                FactText.of(cell(cells, signOff[part]), kind, findings.since1904));
    }

    private static boolean isAnswered(ReturnedAnswer answer) {
        return List.of(answer.disposition(), answer.reviewer(), answer.reviewedOn(), answer.comment()).stream()
                .anyMatch(cell -> !cell.text().isEmpty());
    }

    private List<String> addresses(int number) {
        List<String> addresses = new ArrayList<>(facts.length);
        for (int column : facts) {
            addresses.add(address(number, Math.max(0, column)));
        }
        return addresses;
    }

    private static RawCell cell(Map<Integer, RawCell> cells, int column) {
        return cells.getOrDefault(column, RawCell.BLANK);
    }

    private String address(int number, int column) {
        return new CellReference(name, number - 1, column, false, false).formatAsString();
    }
}
