package org.keyledger.assess.access;

/// How much administrative access somebody has, from none to all. An undetermined verdict lies between two of them.
enum Power {
    NONE, CONDITIONAL, ESCALATION, EQUIVALENT, FULL
}
