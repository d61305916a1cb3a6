package org.keyledger.cli;

/// A command whose failure somebody is told of.
interface Watched {

    Watch watch();
}
