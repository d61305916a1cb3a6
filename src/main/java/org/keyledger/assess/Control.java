package org.keyledger.assess;

/// One rule about access keys. Implementations are stateless and read no clock: everything is in the subject.
public interface Control {

    ControlId id();

    Verdict judge(KeySubject subject);
}
