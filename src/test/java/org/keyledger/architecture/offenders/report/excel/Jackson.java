package org.keyledger.architecture.offenders.report.excel;

import tools.jackson.databind.JsonNode;

public class Jackson {

    JsonNode forbidden;
}
