package coop.fourmiliere.testkit;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Tokens as sales-service issues them, for tests of any service. */
public final class Tokens {

  /** The person behind {@link #of}. */
  public static final UUID STAFF_ID = UUID.fromString("01890a5d-ac96-7b7c-8f27-3d5c2a000001");

  private Tokens() {}

  /** A token of somebody with the roles given. */
  public static String of(String... roles) {
    return as(STAFF_ID, roles);
  }

  /** A token of a certain person. */
  public static String as(UUID staff, String... roles) {
    return issue(staff, Instant.now().plus(Duration.ofMinutes(30)), privateKey(), roles);
  }

  /** A token that was good until an hour ago. */
  public static String expired(String... roles) {
    return issue(STAFF_ID, Instant.now().minus(Duration.ofHours(1)), privateKey(), roles);
  }

  private static String issue(UUID staff, Instant until, PrivateKey key, String... roles) {
    return Jwt.issuer("fourmiliere")
        .subject(staff.toString())
        .upn("1001")
        .groups(Set.of(roles))
        .issuedAt(until.minus(Duration.ofMinutes(30)))
        .expiresAt(until)
        .sign(key);
  }

  private static PrivateKey privateKey() {
    try {
      return KeyUtils.decodePrivateKey(Keys.settings().get("smallrye.jwt.sign.key"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
