package coop.fourmiliere.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.local.process.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @TempDir Path folder;

  @Test
  void only_their_owner_may_read_them() throws IOException {
    Secrets secrets = Secrets.open(new Home(folder));

    secrets.password("sales");

    try (Stream<Path> files = Files.list(folder.resolve("secrets"))) {
      for (Path file : files.toList()) {
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        assertEquals("rw-------", mode, file.toString());
      }
    }
  }

  @Test
  void a_tills_credential_is_made_once_and_only_for_its_owner() throws IOException {
    Secrets secrets = Secrets.open(new Home(folder));
    secrets.keepTillCredential("caisse-1", () -> "an id:a secret");

    secrets.keepTillCredential("caisse-1", () -> "another");

    Path file = secrets.tillCredential("caisse-1");
    assertEquals("an id:a secret", Files.readString(file));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void they_are_made_once_and_differ_from_role_to_role() {
    String first = Secrets.open(new Home(folder)).password("sales");

    Secrets again = Secrets.open(new Home(folder));

    assertEquals(first, again.password("sales"));
    assertTrue(first.length() >= 32 && !first.equals(again.password("catalog")));
  }

  @Test
  void the_settings_of_a_service_are_what_a_shell_reads() throws Exception {
    String value = "file:/home/Ada Lovelace/l'île $HOME";

    Secrets.open(new Home(folder)).writeEnvironment("sales", Map.of("KEY", value));

    Process shell =
        new ProcessBuilder("sh", "-c", ". ./secrets/sales.env; printf %s \"$KEY\"")
            .directory(folder.toFile())
            .start();
    assertEquals(value, new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
  }

  @Test
  void the_public_key_verifies_what_the_private_key_signs() throws Exception {
    Secrets secrets = Secrets.open(new Home(folder));
    byte[] text = "a token".getBytes(StandardCharsets.UTF_8);

    Signature signing = Signature.getInstance("SHA256withRSA");
    signing.initSign(privateKey(secrets));
    signing.update(text);
    byte[] signed = signing.sign();

    Signature verifying = Signature.getInstance("SHA256withRSA");
    verifying.initVerify(publicKey(secrets));
    verifying.update(text);
    assertTrue(verifying.verify(signed));
  }

  @Test
  void data_that_lost_its_secrets_is_refused() throws IOException {
    Files.createDirectories(folder.resolve("data"));

    Trouble trouble = assertThrows(Trouble.class, () -> Secrets.open(new Home(folder)));

    assertTrue(trouble.getMessage().contains("secrets"), trouble.getMessage());
  }

  private static PrivateKey privateKey(Secrets secrets) throws Exception {
    byte[] key = decode(secrets.privateKey());
    return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
  }

  private static PublicKey publicKey(Secrets secrets) throws Exception {
    byte[] key = decode(secrets.publicKey());
    return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key));
  }

  private static byte[] decode(Path pem) throws IOException {
    String body = Files.readString(pem).replaceAll("-----[A-Z ]+-----", "");
    return Base64.getMimeDecoder().decode(body);
  }
}
