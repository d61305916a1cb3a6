package org.keyledger.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PartitionTests {

    @Test
    void knowsTheCommercialPartition() {
        assertThat(Partition.AWS).hasToString("aws");
    }

    @Test
    void takesPartitionsItHasNeverHeardOf() {
        assertThat(new Partition("aws-eusc").id()).isEqualTo("aws-eusc");
    }

    @Test
    void refusesWhatIsNoPartitionAndQuotesIt() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Partition("azure")).withMessageContaining("'azure'");
    }
}
