package coop.fourmiliere.sales.staff;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * Starts the service, or, as {@code java -jar quarkus-run.jar <role> <badge> <name>}, only puts
 * somebody on the staff list: then no port is opened and nothing is sent, so that it may run beside
 * the service.
 */
@QuarkusMain
public final class Main {

  private Main() {}

  public static void main(String... args) {
    if (args.length > 0) {
      System.setProperty("quarkus.http.host-enabled", "false");
      System.setProperty("fourmiliere.relay.enabled", "false");
      System.setProperty("mp.messaging.incoming.catalog-article.enabled", "false");
      System.setProperty("quarkus.log.level", "ERROR");
      Quarkus.run(AdmissionCommand.class, args);
    } else {
      Quarkus.run(args);
    }
  }
}
