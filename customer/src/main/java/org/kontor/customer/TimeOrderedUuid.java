package org.kontor.customer;

import java.security.SecureRandom;
import java.util.UUID;

/// Makes UUIDs of version 7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, then random
/// bits, so that rows that are made together lie together in an index. The JDK has no generator for
/// them.
public final class TimeOrderedUuid {
  private static final SecureRandom RANDOM = new SecureRandom();

  private TimeOrderedUuid() {}

  /// A new id of this moment. Ids of one millisecond are unordered among themselves.
  public static UUID next() {
    byte[] random = new byte[10];
    RANDOM.nextBytes(random);
    long high =
        (System.currentTimeMillis() << 16)
            | 0x7000L
            | ((random[0] & 0x0FL) << 8)
            | (random[1] & 0xFFL);
    long low = 0x80L | (random[2] & 0x3FL);
    for (int i = 3; i < 10; i++) {
      low = (low << 8) | (random[i] & 0xFFL);
    }
    return new UUID(high, low);
  }
}
