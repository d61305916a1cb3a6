/// What `java -jar keyledger.jar` starts, on whatever Java that is. Compiled for Java 8 and apart from everything else, so
/// that an old Java can run it and find a new one instead of ending in an UnsupportedClassVersionError.
package org.keyledger.launcher;
