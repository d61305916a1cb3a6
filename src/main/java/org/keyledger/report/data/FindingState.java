package org.keyledger.report.data;

import org.keyledger.report.FindingLine;

/// Where a finding stands, with OCSF's numbers for it: what a tool did with the finding (activity), and what people did
/// (status).
enum FindingState {

    NEW(1, "Create", 1, "New"), OPEN(2, "Update", 2, "In Progress"), EXCEPTED(2, "Update", 3, "Suppressed"),
    CLOSED(3, "Close", 4, "Resolved");

    final int activityId;
    final String activity;
    final int statusId;
    final String status;

    FindingState(int activityId, String activity, int statusId, String status) {
        this.activityId = activityId;
        this.activity = activity;
        this.statusId = statusId;
        this.status = status;
    }

    /// By the words of [FindingLine#status]. A finding that an exception covers is suppressed, in whatever list it stands.
    static FindingState of(FindingLine line) {
        if (line.status().startsWith("Excepted") || line.status().startsWith("Closed: exception granted")) {
            return EXCEPTED;
        }
        if (line.status().startsWith("Closed")) {
            return CLOSED;
        }
        return line.status().equals("New") || line.status().equals("Reopened") ? NEW : OPEN;
    }
}
