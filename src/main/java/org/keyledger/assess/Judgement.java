package org.keyledger.assess;

/// A control's verdict on a key.
public record Judgement(ControlId control, Verdict verdict) {}
