package org.keyledger.assess;

import java.util.List;

import org.keyledger.assess.control.AdminKey;
import org.keyledger.assess.control.DormantInactiveKey;
import org.keyledger.assess.control.HumanKey;
import org.keyledger.assess.control.KeyAtSetup;
import org.keyledger.assess.control.NoMfa;
import org.keyledger.assess.control.OrphanedKey;
import org.keyledger.assess.control.RootKey;
import org.keyledger.assess.control.StaleKey;
import org.keyledger.assess.control.StuckRotation;
import org.keyledger.assess.control.UnusedKey;

/// The controls in the order in which reports list them.
public final class Controls {

    public static final List<Control> ALL = List.of(new RootKey(), new AdminKey(), new OrphanedKey(), new StaleKey(),
            new UnusedKey(), new StuckRotation(), new HumanKey(), new NoMfa(), new DormantInactiveKey(),
            new KeyAtSetup());

    private Controls() {}
}
