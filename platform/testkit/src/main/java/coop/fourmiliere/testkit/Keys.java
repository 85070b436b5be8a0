package coop.fourmiliere.testkit;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** The key pair of a test run, made anew each time. */
final class Keys {

  private static final String PRIVATE = "fourmiliere.test.private-key";
  private static final String PUBLIC = "fourmiliere.test.public-key";

  private Keys() {}

  /**
   * What a service needs to verify (and sales-service to sign). The keys go through system
   * properties because a Quarkus test sees this class twice, in two class loaders.
   */
  static synchronized Map<String, String> settings() {
    if (System.getProperty(PRIVATE) == null) {
      KeyPair pair = newPair();
      System.setProperty(PRIVATE, pem("PRIVATE", pair.getPrivate().getEncoded()));
      System.setProperty(PUBLIC, pem("PUBLIC", pair.getPublic().getEncoded()));
    }
    return Map.of(
        "mp.jwt.verify.publickey",
        System.getProperty(PUBLIC),
        "smallrye.jwt.sign.key",
        System.getProperty(PRIVATE));
  }

  private static KeyPair newPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String pem(String kind, byte[] key) {
    return "-----BEGIN %s KEY-----\n%s\n-----END %s KEY-----"
        .formatted(kind, Base64.getMimeEncoder().encodeToString(key), kind);
  }
}
