package coop.fourmiliere.kernel;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Identifiers that sort by the moment they were made (RFC 9562, version 7). */
public final class UuidV7 {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final AtomicLong LAST = new AtomicLong();
  private static final char[] CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final int REFERENCE_LENGTH = 8;
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private UuidV7() {}

  /** A new identifier of now; within one process each is greater than the one before. */
  public static UUID next() {
    // 48 bits of milliseconds and a counter of 12 bits that runs ahead of the clock when it must.
    long now = System.currentTimeMillis() << 12;
    return of(LAST.updateAndGet(last -> Math.max(last + 1, now)));
  }

  /**
   * A new identifier of that moment, to the millisecond.
   *
   * @throws IllegalArgumentException before 1970 or beyond 48 bits of milliseconds
   */
  public static UUID next(Instant moment) {
    long millis = moment.toEpochMilli();
    if (millis < 0 || millis >>> 48 != 0) {
      throw new IllegalArgumentException("no version 7 identifier for " + moment);
    }
    return of((millis << 12) | RANDOM.nextInt(1 << 12));
  }

  /**
   * The moment the identifier was made, to the millisecond.
   *
   * @throws IllegalArgumentException when it is not of version 7
   */
  public static Instant instantOf(UUID id) {
    if (!isV7(id)) {
      throw new IllegalArgumentException("not a version 7 identifier: " + id);
    }
    return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
  }

  /** Whether the identifier is of version 7 and the common variant. */
  public static boolean isV7(UUID id) {
    return id.version() == 7 && id.variant() == 2;
  }

  /**
   * The short name that a ticket prints: the last 40 bits as eight Crockford base-32 characters.
   */
  public static String reference(UUID id) {
    char[] text = new char[REFERENCE_LENGTH];
    long bits = id.getLeastSignificantBits();
    for (int at = REFERENCE_LENGTH - 1; at >= 0; at--) {
      text[at] = CROCKFORD[(int) (bits & 31)];
      bits >>>= 5;
    }
    return new String(text);
  }

  private static UUID of(long stamp) {
    long most = ((stamp >>> 12) << 16) | VERSION | (stamp & 0xFFF);
    return new UUID(most, VARIANT | (RANDOM.nextLong() >>> 2));
  }
}
