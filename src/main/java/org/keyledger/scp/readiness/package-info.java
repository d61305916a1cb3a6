/// Whether people can work through IAM Identity Center instead of with their keys: is there an instance, do its sessions last
/// as they should, may the holder of a key sign in where the key works.
@NamedInterface("readiness")
package org.keyledger.scp.readiness;

import org.springframework.modulith.NamedInterface;
