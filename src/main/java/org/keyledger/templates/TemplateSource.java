package org.keyledger.templates;

/// Where what fills templates gets those of the run from: it is made before anyone knows what will be run.
@FunctionalInterface
public interface TemplateSource {

    Templates get();
}
