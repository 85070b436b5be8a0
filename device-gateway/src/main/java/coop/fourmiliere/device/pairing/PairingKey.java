package coop.fourmiliere.device.pairing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a joined till shows instead of a token: {@code pairing.<id>.<256 random bits>}. The gateway
 * keeps its hash alone.
 */
record PairingKey(UUID id, String secret) {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern TEXT =
      Pattern.compile("pairing\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([\\w-]{43})");

  static PairingKey of(UUID id) {
    byte[] secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return new PairingKey(id, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /** The key of that text, if it is one and not the token of a person. */
  static Optional<PairingKey> read(String text) {
    Matcher parts = TEXT.matcher(text);
    return parts.matches()
        ? Optional.of(new PairingKey(UUID.fromString(parts.group(1)), parts.group(2)))
        : Optional.empty();
  }

  String text() {
    return "pairing." + id + "." + secret;
  }

  /** SHA-256, in hexadecimal digits: the secret is random, so that no slower one is needed. */
  String hash() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(US_ASCII));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  boolean isOf(String hash) {
    return MessageDigest.isEqual(hash().getBytes(US_ASCII), hash.getBytes(US_ASCII));
  }

  @Override
  public String toString() {
    return "pairing " + id;
  }
}
