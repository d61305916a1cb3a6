package org.keyledger.architecture.offenders.trends;

import tools.jackson.databind.JsonNode;

public class Jackson {

    JsonNode forbidden;
}
