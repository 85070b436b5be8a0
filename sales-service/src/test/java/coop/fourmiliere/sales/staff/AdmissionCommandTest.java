package coop.fourmiliere.sales.staff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.kernel.UuidV7;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AdmissionCommandTest {

  @Inject Admission admission;
  @Inject SigningIn signingIn;

  private final String badge = UuidV7.reference(UuidV7.next());
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @ParameterizedTest
  @CsvSource({
    "admin, admin cashier finance shop",
    "finance, finance",
    "shop, cashier shop",
    "cashier, cashier"
  })
  void a_command_puts_somebody_on_the_staff_list(String role, String granted) throws IOException {
    int outcome = run("135791\n", role, badge, "Maëlle");

    assertEquals(0, outcome);
    assertEquals(
        granted,
        String.join(" ", new TreeSet<>(signingIn.signIn(new SignIn(badge, "135791")).roles())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"till", "caissier", "admni"})
  void a_role_that_nobody_of_the_staff_has_is_refused(String role) throws IOException {
    assertEquals(2, run("135791\n", role, badge, "Maëlle"));
  }

  @Test
  void a_badge_belongs_to_one_person() throws IOException {
    run("135791\n", "admin", badge, "Maëlle");

    int outcome = run("135791\n", "admin", badge, "Noé");

    assertEquals(1, outcome);
    assertTrue(said.toString(UTF_8).contains("Somebody has the badge"));
  }

  @Test
  void a_pin_has_four_digits_at_least() throws IOException {
    assertEquals(2, run("123\n", "admin", badge, "Maëlle"));
  }

  @Test
  void without_a_pin_nothing_is_made() throws IOException {
    assertEquals(2, run("", "admin", badge, "Maëlle"));
  }

  @Test
  void the_command_says_how_it_is_used() throws IOException {
    run("135791\n", "admin", badge);

    assertTrue(said.toString(UTF_8).startsWith("Use: admin|finance|shop|cashier <badge> <name>"));
  }

  private int run(String input, String... args) throws IOException {
    AdmissionCommand command = new AdmissionCommand(admission);
    return command.run(
        args, new BufferedReader(new StringReader(input)), new PrintStream(said, true, UTF_8));
  }
}
