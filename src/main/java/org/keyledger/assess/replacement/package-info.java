/// What a key should become: what takes its place, the evidence that led there and how far it carries, and what is done
/// about the key first. Rules are tried in order, and each is published as the sentence it states.
@NamedInterface("replacement")
package org.keyledger.assess.replacement;

import org.springframework.modulith.NamedInterface;
