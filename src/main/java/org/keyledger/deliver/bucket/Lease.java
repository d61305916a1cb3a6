package org.keyledger.deliver.bucket;

import java.time.Instant;
import java.util.Optional;

import org.keyledger.deliver.LeaseHolder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What `lease.json` says: who works on the ledger. Nothing is ever deleted in the bucket, so one that was given back stays
/// there and says so.
///
/// @param since    when the holder took it; together with the holder, it tells one run from another
/// @param expires  when others may take it, unless it is renewed before
/// @param released whether the holder has given it back
record Lease(LeaseHolder holder, Instant since, Instant expires, boolean released) {

    /// Up to its last instant, which is not part of it.
    boolean isLiveAt(Instant now) {
        return !released && now.isBefore(expires);
    }

    boolean isOfSameRun(Lease other) {
        return holder.equals(other.holder) && since.equals(other.since);
    }

    Lease until(Instant later) {
        return new Lease(holder, since, later, false);
    }

    Lease releasedAt(Instant now) {
        return new Lease(holder, since, now, true);
    }

    byte[] json() {
        ObjectNode lease = JsonText.object();
        lease.put("host", holder.host()).put("pid", holder.pid());
        holder.task().ifPresent(arn -> lease.put("task", arn));
        lease.put("since", since.toString()).put("expires", expires.toString()).put("released", released);
        return JsonText.bytes(lease);
    }

    static Lease parse(byte[] json) throws JsonText.Unreadable {
        return JsonText.read(json, Lease::of);
    }

    private static Lease of(JsonNode lease) {
        LeaseHolder holder = new LeaseHolder(lease.required("host").stringValue(), lease.required("pid").longValue(),
                Optional.ofNullable(lease.path("task").stringValue(null)));
        return new Lease(holder, Instant.parse(lease.required("since").stringValue()),
                Instant.parse(lease.required("expires").stringValue()), lease.required("released").booleanValue());
    }

    String describe() {
        return holder.describe() + " since " + since;
    }
}
