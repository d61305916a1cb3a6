package org.keyledger.scp.impact;

/// Where a study writes while it works.
public interface ImpactOutput {

    /// Comes first, when it is sure that the study can be made.
    void begin(ImpactStudy study);

    /// Is given each principal that the proposed policies deny, or may, in the order of the accounts.
    void add(PrincipalImpact impact);

    /// Comes last.
    void end(Impact impact);
}
