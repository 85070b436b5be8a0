package coop.fourmiliere.sales.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.fourmiliere.web.Roles;
import io.quarkus.runtime.QuarkusApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.List;

/**
 * Puts somebody on a real shop's staff list from the command line, the first admin before anybody
 * else can sign in; the PIN is read from standard input.
 */
class AdmissionCommand implements QuarkusApplication {

  private static final List<String> ROLES =
      List.of(Roles.ADMIN, Roles.FINANCE, Roles.SHOP, Roles.CASHIER);

  private static final int ARGUMENTS = 3;
  private static final int WRONG_USE = 2;

  private final Admission admission;

  AdmissionCommand(Admission admission) {
    this.admission = admission;
  }

  @Override
  public int run(String... args) throws IOException {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    return run(args, in, System.out);
  }

  int run(String[] args, BufferedReader in, PrintStream out) throws IOException {
    if (args.length != ARGUMENTS
        || !ROLES.contains(args[0])
        || !args[1].matches("[A-Za-z0-9-]{1,40}")
        || args[2].isBlank()) {
      out.println(
          "Use: admin|finance|shop|cashier <badge> <name>, and the PIN as one line of standard input.");
      return WRONG_USE;
    }
    String pin = in.readLine();
    if (pin == null || !pin.matches("[0-9]{4,12}")) {
      out.println("The PIN is 4 to 12 digits, as one line of standard input.");
      return WRONG_USE;
    }
    if (!admission.admit(args[0], args[1], args[2], pin)) {
      out.println("Somebody has the badge " + args[1] + ".");
      return 1;
    }
    out.println(args[2] + " may sign in as " + args[0] + " with the badge " + args[1] + ".");
    return 0;
  }
}
