package org.keyledger.evidence.sample;

/// Where accounts stand: the root, and the organizational units below it.
enum Unit {
    ROOT("r-exam", "Root", null), PRODUCTION("ou-exam-production", "Production", ROOT),
    PAYMENTS("ou-exam-prodpayments", "Payments", PRODUCTION),
    NON_PRODUCTION("ou-exam-nonproduction", "NonProduction", ROOT), SANDBOX("ou-exam-sandboxes", "Sandbox", ROOT),
    SUSPENDED("ou-exam-suspended", "Suspended", ROOT);

    final String id;
    final String title;
    /// Null for the root alone.
    final Unit parent;

    Unit(String id, String title, Unit parent) {
        this.id = id;
        this.title = title;
        this.parent = parent;
    }
}
