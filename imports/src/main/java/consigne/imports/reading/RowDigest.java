package consigne.imports.reading;

import consigne.imports.judging.Judged.Taken;

/**
 * Tells lines of other content apart, by what an invoice says of a line; lines of the same content have the same
 * digest, in every file.
 *
 * <p>Source: FNV-1a, 64 bits, draft-eastlake-fnv; mixed at the end as MurmurHash3 does, so that sums of digests differ.
 */
final class RowDigest {

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private RowDigest() {}

    static long of(Taken row) {
        long hash = with(BASIS, row.kind().name());
        hash = with(hash, row.sku());
        hash = with(hash, row.description());
        hash = with(hash, row.quantity());
        hash = with(hash, row.unitPrice().stripTrailingZeros().hashCode());
        return mixed(with(hash, row.cents()));
    }

    private static long with(long before, String text) {
        long hash = before;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return with(hash, text.length());
    }

    private static long with(long before, long number) {
        long hash = before;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            hash = (hash ^ (number >>> shift & 0xFF)) * PRIME;
        }
        return hash;
    }

    private static long mixed(long hash) {
        long once = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        long twice = (once ^ once >>> 33) * 0xc4ceb9fe1a85ec53L;
        return twice ^ twice >>> 33;
    }
}
