package coop.fourmiliere.device.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTest {

  private static final String ID = "01a20c9e-7986-73bf-8a5c-2900c6684799";

  @TempDir Path folder;

  @Test
  void a_credential_is_an_id_and_a_secret() throws IOException {
    assertEquals(
        new Credential(UUID.fromString(ID), "a-b_c"), Credential.parse(" " + ID + ":a-b_c\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "s3cret", ID, ID + ":", "s3cret:" + ID, ID + ":s3cret:x"})
  void what_is_wrong_is_told_without_the_secret(String text) {
    IOException wrong = assertThrows(IOException.class, () -> Credential.parse(text));

    assertEquals("the credential is not of the form id:secret", wrong.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-rw----"})
  void a_file_that_others_can_open_is_not_taken(String mode) throws IOException {
    Path file = Files.writeString(folder.resolve("credential"), ID + ":s3cret");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

    IOException open = assertThrows(IOException.class, () -> Credential.read(file));

    assertEquals("the credential's file is open to others: chmod 600 " + file, open.getMessage());
  }

  @Test
  void a_file_of_its_owner_is_taken() throws IOException {
    Path file = Files.writeString(folder.resolve("credential"), ID + ":s3cret");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));

    assertEquals("s3cret", Credential.read(file).secret());
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    Path file = folder.resolve("nothing");

    IOException missing = assertThrows(IOException.class, () -> Credential.read(file));

    assertEquals("the credential's file " + file + " can't be read", missing.getMessage());
  }

  @Test
  void the_secret_does_not_show_in_a_log() {
    assertFalse(new Credential(UUID.fromString(ID), "s3cret").toString().contains("s3cret"));
  }
}
