package coop.fourmiliere.local;

import coop.fourmiliere.local.process.Steps;

/** The last thing the launcher prints: where everything is, and who may sign in. */
final class Welcome {

  private final Steps steps;
  private final Home home;
  private final Options options;
  private final Ports ports;

  Welcome(Steps steps, Home home, Options options) {
    this.steps = steps;
    this.home = home;
    this.options = options;
    this.ports = new Ports(options.port());
  }

  void print() {
    steps.line("");
    if (options.infraOnly()) {
      printInfrastructure();
    } else {
      printShop();
    }
    steps.line("");
    steps.line("  Data and logs     " + home.folder());
    steps.line("  Ctrl-C stops everything; the data stay.");
    steps.line("");
  }

  private void printShop() {
    String address = "http://localhost:" + ports.edge();
    steps.line("  Till              " + address + "/till/");
    steps.line("  Back office       " + address + "/office/");
    if (options.demo()) {
      steps.line("  Scale, scanner    " + address + "/device/simulator/");
    }
    steps.line("  All links         " + address + "/");
    steps.line("  Health            " + address + "/q/health");
    if (options.demo()) {
      steps.line("");
      steps.line("  Demo badges       1001 cashier   2001 shop   3001 finance   9001 admin");
      steps.line("  PIN of all        2468");
    } else {
      steps.line("  First admin       docs/how-to/operate.md says how");
    }
  }

  private void printInfrastructure() {
    steps.line("  PostgreSQL        127.0.0.1:" + ports.postgres().number());
    steps.line("  Kafka             127.0.0.1:" + ports.kafka().number());
    steps.line("  A service by hand set -a; . " + home.secrets() + "/sales.env; set +a");
    steps.line("                    java -jar sales-service/target/quarkus-app/quarkus-run.jar");
  }
}
