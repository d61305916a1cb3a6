package org.keyledger;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Where the program starts.
@SpringBootApplication
public class KeyledgerApplication {

    public static void main(String[] arguments) {
        throw new UnsupportedOperationException("no command yet");
    }
}
