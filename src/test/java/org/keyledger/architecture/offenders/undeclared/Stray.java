package org.keyledger.architecture.offenders.undeclared;

public class Stray {}
