package org.keyledger.architecture.offenders.cli;

import java.time.Instant;

import picocli.CommandLine;

/// Uses what the room of this name may use.
public class CliAtHome {

    CommandLine line;

    void print() {
        System.out.println(Instant.now());
    }
}
