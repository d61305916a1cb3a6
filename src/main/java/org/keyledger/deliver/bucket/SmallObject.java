package org.keyledger.deliver.bucket;

/// An object that is read as a whole.
record SmallObject(String etag, byte[] content) {}
