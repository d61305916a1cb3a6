package org.keyledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Policy documents as IAM's API sends them, RFC 3986 encoded.
class PolicyTextTests {

    @Test
    void aPlusIsAPlus() {
        assertThat(PolicyText.decoded("%7B%22a%22%3A%22x+y%2Bz%20%2A%22%7D"))
                .isEqualTo(Json.MAPPER.readTree("{\"a\":\"x+y+z *\"}"));
    }

    @Test
    void plainJsonIsTakenAsItIs() {
        assertThat(PolicyText.decoded("{\"a\":\"50%25+\"}")).isEqualTo(Json.MAPPER.readTree("{\"a\":\"50%25+\"}"));
    }

    @Test
    void whatIsNoDocumentStaysText() {
        assertThat(PolicyText.decoded("%7Bcut off")).isEqualTo("%7Bcut off");
        assertThat(PolicyText.decoded("%7")).isEqualTo("%7");
    }
}
