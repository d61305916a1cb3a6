package org.keyledger.architecture.offenders.assess;

/// Prints where only the command line may.
public class Console {

    public static class Out {

        void forbidden() {
            System.out.println();
        }
    }

    public static class Err {

        void forbidden() {
            System.err.println();
        }
    }
}
