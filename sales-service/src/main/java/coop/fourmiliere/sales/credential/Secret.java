package coop.fourmiliere.sales.credential;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret half of a credential. It is random and long, so a plain hash protects it, where a PIN
 * needs a slow one.
 */
record Secret(String text) {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new one that nobody can guess, of letters, digits, {@code -} and {@code _}. */
  static Secret random() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** What is kept of it. */
  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean matches(byte[] kept) {
    return MessageDigest.isEqual(kept, hash());
  }

  /** Without the secret, which never reaches a log. */
  @Override
  public String toString() {
    return "Secret[…]";
  }
}
