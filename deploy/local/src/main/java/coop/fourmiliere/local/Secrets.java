package coop.fourmiliere.local;

import coop.fourmiliere.local.files.Private;
import coop.fourmiliere.local.process.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Passwords and the key pair that signs tokens: made at the first start, kept with mode 600. Losing
 * them loses the way into the databases, so data without secrets is refused, not guessed at.
 */
final class Secrets {

  private static final int PASSWORD_BYTES = 24;
  private static final int KEY_BITS = 2048;
  private static final int PEM_WIDTH = 64;

  private final Path folder;

  private Secrets(Path folder) {
    this.folder = folder;
  }

  static Secrets open(Home home) {
    Path folder = home.secrets();
    if (!Files.exists(folder) && home.hasData()) {
      throw new Trouble(
          "The data in "
              + home.data()
              + " has lost its secrets; put back "
              + folder
              + " from a backup, or start over with ./shop --reset.");
    }
    try {
      Files.createDirectories(folder);
      Private.folder(folder);
    } catch (IOException e) {
      throw new Trouble("The folder " + folder + " can't be made: " + e.getMessage(), e);
    }
    Secrets secrets = new Secrets(folder);
    secrets.makeKeysIfMissing();
    return secrets;
  }

  /** The password of a database role. */
  String password(String role) {
    try {
      return Files.readString(passwordFile(role));
    } catch (IOException e) {
      throw new Trouble("The password of " + role + " can't be read: " + e.getMessage(), e);
    }
  }

  /** The file with a role's password, made when it is first asked for. */
  synchronized Path passwordFile(String role) {
    Path file = folder.resolve("postgres-" + role + ".password");
    try {
      if (!Files.exists(file)) {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        Private.write(file, HexFormat.of().formatHex(random));
      }
      return file;
    } catch (IOException e) {
      throw new Trouble("The secret " + file + " can't be made: " + e.getMessage(), e);
    }
  }

  Path privateKey() {
    return folder.resolve("jwt-private.pem");
  }

  Path publicKey() {
    return folder.resolve("jwt-public.pem");
  }

  /** What lets a till's gateway forward its tickets, once somebody made it. */
  Path tillCredential(String tillId) {
    return folder.resolve("till-" + tillId + ".credential");
  }

  /** Keeps a till's credential, which is made when there is none yet. */
  void keepTillCredential(String tillId, Supplier<String> made) {
    Path file = tillCredential(tillId);
    try {
      if (!Files.exists(file)) {
        Private.write(file, made.get());
      }
    } catch (IOException e) {
      throw new Trouble("The secret " + file + " can't be made: " + e.getMessage(), e);
    }
  }

  /** Leaves a file for whoever starts a service by hand: {@code set -a; . FILE}. */
  void writeEnvironment(String service, Map<String, String> settings) {
    String lines =
        settings.entrySet().stream()
            .map(setting -> setting.getKey() + "=" + quoted(setting.getValue()) + "\n")
            .collect(Collectors.joining());
    try {
      Private.write(folder.resolve(service + ".env"), lines);
    } catch (IOException e) {
      throw new Trouble("The settings of " + service + " can't be written: " + e.getMessage(), e);
    }
  }

  /** As a shell takes it for one word, whatever is in it: a folder may have a space in its name. */
  private static String quoted(String value) {
    return "'" + value.replace("'", "'\\''") + "'";
  }

  private void makeKeysIfMissing() {
    if (Files.exists(privateKey()) && Files.exists(publicKey())) {
      return;
    }
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS);
      KeyPair pair = generator.generateKeyPair();
      Private.write(publicKey(), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
      Private.write(privateKey(), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    } catch (GeneralSecurityException | IOException e) {
      throw new Trouble("The shop's keys can't be made: " + e.getMessage(), e);
    }
  }

  private static String pem(String kind, byte[] key) {
    byte[] lineEnd = "\n".getBytes(StandardCharsets.US_ASCII);
    String body = Base64.getMimeEncoder(PEM_WIDTH, lineEnd).encodeToString(key);
    return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
  }
}
