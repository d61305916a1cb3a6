package org.keyledger.report.excel;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/// A container of streams as MS-CFB (version 3) describes it, to whose end a stream of any length is put in the place of one
/// that it has. Sectors of 512 bytes; a table of all sectors says which one follows on each.
final class CompoundFile {

    private static final int SECTOR = 512;
    private static final int IN_A_SECTOR = SECTOR / Integer.BYTES;
    private static final int ENTRY = 128;
    /// Shorter streams share sectors (section 2.2, mini stream cutoff); a workbook is always longer.
    private static final int SHORTEST = 4096;

    // Marks of the table, section 2.1.
    private static final int FREE = -1;
    private static final int END = -2;
    private static final int TABLE = -3;
    private static final int TABLE_OF_TABLE = -4;

    // Offsets in the header, section 2.2, and in an entry of the directory, section 2.6.1.
    private static final int TABLE_SECTORS = 0x2C;
    private static final int DIRECTORY = 0x30;
    private static final int FIRST_TABLE_OF_TABLE = 0x44;
    private static final int TABLES_OF_TABLE = 0x48;
    private static final int TABLE_PLACES = 0x4C;
    private static final int PLACES_IN_HEADER = 109;
    private static final int NAME_LENGTH = 0x40;
    private static final int START = 0x74;
    private static final int SIZE = 0x78;

    private final ByteBuffer small;
    private final int smallSectors;
    private final int[] follows;

    /// @param small a container with a single sector of table, as one of less than 60 KB has
    CompoundFile(byte[] small) {
        this.small = ByteBuffer.wrap(small.clone()).order(ByteOrder.LITTLE_ENDIAN);
        this.smallSectors = small.length / SECTOR - 1;
        if (this.small.getInt(TABLE_SECTORS) != 1) {
            throw new IllegalArgumentException("the container has " + this.small.getInt(TABLE_SECTORS) + " tables");
        }
        this.follows = new int[smallSectors];
        int table = this.small.getInt(TABLE_PLACES);
        for (int sector = 0; sector < smallSectors; sector++) {
            follows[sector] = this.small.getInt(placeOf(table) + sector * Integer.BYTES);
        }
        follows[table] = FREE;
    }

    /// @param name  of the stream that is replaced
    /// @param head  what comes first in the new one
    /// @param rest  what comes then
    /// @param bytes how many bytes the rest has
    void write(Path file, String name, byte[] head, Path rest, long bytes) throws IOException {
        long size = head.length + bytes;
        if (size < SHORTEST) {
            throw new IllegalArgumentException("a stream of " + size + " bytes has no place of its own");
        }
        Plan plan = Plan.of(smallSectors, Math.toIntExact(Math.ceilDiv(size, (long) SECTOR)));
        int entry = entryOf(name);
        free(small.getInt(entry + START));
        small.putInt(entry + START, smallSectors).putLong(entry + SIZE, size);
        header(plan);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(small.array(), 0, placeOf(smallSectors));
            out.write(head);
            Files.copy(rest, out);
            out.write(new byte[(int) ((long) plan.content() * SECTOR - size)]);
            table(out, plan);
            tablesOfTable(out, plan);
        }
    }

    /// How many sectors there will be of what.
    private record Plan(int small, int content, int tables, int tablesOfTable) {

        static Plan of(int small, int content) {
            Plan plan = new Plan(small, content, 1, 0);
            while (plan.tables < Math.ceilDiv(plan.all(), IN_A_SECTOR)) {
                int tables = Math.ceilDiv(plan.all(), IN_A_SECTOR);
                plan = new Plan(small, content, tables,
                        Math.ceilDiv(Math.max(0, tables - PLACES_IN_HEADER), IN_A_SECTOR - 1));
            }
            return plan;
        }

        int firstTable() {
            return small + content;
        }

        int firstTableOfTable() {
            return firstTable() + tables;
        }

        int all() {
            return firstTableOfTable() + tablesOfTable;
        }
    }

    private void header(Plan plan) {
        small.putInt(TABLE_SECTORS, plan.tables());
        small.putInt(FIRST_TABLE_OF_TABLE, plan.tablesOfTable() == 0 ? END : plan.firstTableOfTable());
        small.putInt(TABLES_OF_TABLE, plan.tablesOfTable());
        for (int at = 0; at < PLACES_IN_HEADER; at++) {
            small.putInt(TABLE_PLACES + at * Integer.BYTES, at < plan.tables() ? plan.firstTable() + at : FREE);
        }
    }

    private void table(OutputStream out, Plan plan) throws IOException {
        Sectors table = new Sectors(out);
        for (int sector = 0; sector < plan.tables() * IN_A_SECTOR; sector++) {
            table.put(follows(sector, plan));
        }
    }

    private int follows(int sector, Plan plan) {
        if (sector < smallSectors) {
            return follows[sector];
        }
        if (sector < plan.firstTable()) {
            return sector + 1 < plan.firstTable() ? sector + 1 : END;
        }
        return sector < plan.firstTableOfTable() ? TABLE : sector < plan.all() ? TABLE_OF_TABLE : FREE;
    }

    /// Where the sectors of the table are that the header has no place for; each ends with where the next one is.
    private static void tablesOfTable(OutputStream out, Plan plan) throws IOException {
        Sectors sectors = new Sectors(out);
        int listed = PLACES_IN_HEADER;
        for (int number = 1; number <= plan.tablesOfTable(); number++) {
            for (int at = 0; at < IN_A_SECTOR - 1; at++, listed++) {
                sectors.put(listed < plan.tables() ? plan.firstTable() + listed : FREE);
            }
            sectors.put(number < plan.tablesOfTable() ? plan.firstTableOfTable() + number : END);
        }
    }

    private void free(int first) {
        for (int sector = first; sector >= 0;) {
            int next = follows[sector];
            follows[sector] = FREE;
            sector = next;
        }
    }

    private int entryOf(String name) {
        byte[] wanted = (name + '\0').getBytes(UTF_16LE);
        for (int sector = small.getInt(DIRECTORY); sector >= 0; sector = follows[sector]) {
            for (int entry = placeOf(sector); entry < placeOf(sector + 1); entry += ENTRY) {
                if (small.getShort(entry + NAME_LENGTH) == wanted.length
                        && small.slice(entry, wanted.length).equals(ByteBuffer.wrap(wanted))) {
                    return entry;
                }
            }
        }
        throw new IllegalArgumentException("the container has no stream " + name);
    }

    private static int placeOf(int sector) {
        return (sector + 1) * SECTOR;
    }

    /// Numbers on their way out.
    private record Sectors(OutputStream out, ByteBuffer number) {

        Sectors(OutputStream out) {
            this(out, ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN));
        }

        void put(int value) throws IOException {
            out.write(number.putInt(0, value).array());
        }
    }
}
