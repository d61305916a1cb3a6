package org.keyledger.architecture.offenders.open;

public class ImportsAnything {}
