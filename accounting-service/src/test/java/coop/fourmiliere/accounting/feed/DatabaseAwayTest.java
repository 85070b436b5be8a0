package coop.fourmiliere.accounting.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseAwayTest {

  @Inject BooksProbe books;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String username;

  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  @Test
  void facts_that_come_while_the_database_is_away_are_booked_once_when_it_is_back()
      throws SQLException {
    List<UUID> sold = new ArrayList<>();
    openDatabase(false);
    for (int i = 0; i < 10; i++) {
      ObjectNode sale = Facts.sale();
      Facts.publish(Facts.SOLD, sale);
      sold.add(Facts.id(sale, "saleId"));
    }
    Awaitility.await().pollDelay(Duration.ofSeconds(2)).until(() -> true);

    openDatabase(true);

    sold.forEach(books::awaitEntry);
    sold.forEach(sale -> assertEquals(1, books.entries(sale)));
  }

  /** Lets connections in or, like a server that is going down, ends all and lets none in. */
  private void openDatabase(boolean open) throws SQLException {
    String another = url.replaceFirst("/postgres$", "/template1");
    try (Connection connection = DriverManager.getConnection(another, username, password);
        Statement statement = connection.createStatement()) {
      statement.execute("alter database postgres allow_connections " + open);
      if (!open) {
        statement.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'postgres'");
      }
    }
  }
}
