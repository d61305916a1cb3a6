package org.keyledger;

import org.keyledger.cli.Main;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Where the program starts. The Spring application is started by the commands that need it.
@SpringBootApplication
public class KeyledgerApplication {

    public static void main(String[] arguments) {
        System.exit(Main.run(KeyledgerApplication.class, arguments));
    }
}
