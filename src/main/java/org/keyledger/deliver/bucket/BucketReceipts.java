package org.keyledger.deliver.bucket;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.keyledger.deliver.NotDeliveredException;
import org.keyledger.deliver.ReceiptCopies;
import org.keyledger.history.ReceiptRecord;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Receipts in the bucket, each an object that is only replaced by who has seen what it says: of two processes that are about to
/// send the same mail, one stops. For one thread.
final class BucketReceipts implements ReceiptCopies {

    private final Bucket bucket;
    private final LedgerKeys keys;
    private final Map<String, Condition> seen = new HashMap<>();

    BucketReceipts(Bucket bucket, LedgerKeys keys) {
        this.bucket = bucket;
        this.keys = keys;
    }

    @Override
    public Optional<ReceiptRecord> find(YearMonth period, String destination) throws NotDeliveredException {
        String key = keys.receipt(period, destination);
        Optional<SmallObject> there = bucket.read(key);
        seen.put(key, Condition.asSeen(there.map(SmallObject::etag)));
        try {
            return there.isEmpty() ? Optional.empty()
                    : Optional.of(JsonText.read(there.get().content(), BucketReceipts::receipt));
        }
        catch (JsonText.Unreadable _) {
            throw new NotDeliveredException(
                    key + " in the bucket is no receipt that this release understands, so nobody"
                            + " knows whether it was delivered. Ask there; then delete that object.");
        }
    }

    @Override
    public void keep(ReceiptRecord receipt) throws NotDeliveredException {
        String key = keys.receipt(receipt.period(), receipt.destination());
        byte[] json = json(receipt);
        Optional<String> etag = bucket.write(key, json, seen.getOrDefault(key, new Condition.Absent()));
        if (etag.isEmpty()) {
            // An attempt whose answer was lost has put it, or another process delivers the same.
            etag = bucket.read(key).filter(there -> Arrays.equals(there.content(), json)).map(SmallObject::etag);
        }
        seen.put(key, new Condition.Unchanged(etag.orElseThrow(() -> new NotDeliveredException(
                "another process delivers it at this moment (" + key + "). Run again when it has ended."))));
    }

    private static byte[] json(ReceiptRecord receipt) {
        ObjectNode json = JsonText.object();
        json.put("period", receipt.period().toString()).put("destination", receipt.destination())
                .put("state", receipt.state().name()).put("content", receipt.content())
                .put("begun", receipt.begun().toString());
        receipt.ended().ifPresent(ended -> json.put("ended", ended.toString()));
        return JsonText.bytes(json.put("detail", receipt.detail()));
    }

    private static ReceiptRecord receipt(JsonNode json) {
        return new ReceiptRecord(YearMonth.parse(json.required("period").stringValue()),
                json.required("destination").stringValue(),
                ReceiptRecord.State.valueOf(json.required("state").stringValue()),
                json.required("content").stringValue(), Instant.parse(json.required("begun").stringValue()),
                Optional.ofNullable(json.path("ended").stringValue(null)).map(Instant::parse),
                json.required("detail").stringValue());
    }

    @Override
    public void close() {
        bucket.close();
    }
}
