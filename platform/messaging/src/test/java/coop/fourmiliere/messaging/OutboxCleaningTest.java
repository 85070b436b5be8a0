package coop.fourmiliere.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.fourmiliere.testkit.MovableClock;
import coop.fourmiliere.testkit.ShopServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ShopServers.class, scope = TestResourceScope.GLOBAL)
class OutboxCleaningTest {

  @Inject DataSource dataSource;

  @Test
  void what_was_published_over_thirty_days_ago_is_forgotten_once_a_day() throws SQLException {
    MovableClock clock = new MovableClock();
    OutboxCleaning cleaning = new OutboxCleaning(dataSource, clock);
    UUID old = publishedDaysAgo(31);
    UUID recent = publishedDaysAgo(29);

    cleaning.forgetDaily();
    UUID later = publishedDaysAgo(31);
    cleaning.forgetDaily();

    assertEquals(0, count(old));
    assertEquals(1, count(recent));
    assertEquals(1, count(later), "it is not yet the next day");
    clock.advance(Duration.ofDays(1));
    cleaning.forgetDaily();
    assertEquals(0, count(later));
  }

  private UUID publishedDaysAgo(int days) throws SQLException {
    UUID key = UUID.randomUUID();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into outbox (event_id, topic, key, type, aggregate_version, occurred_at, data,
                  published_at)
                values (?, 'sales.till', ?, 'sample.happened.v1', 1, now(), '{}',
                  now() - ? * interval '1 day')""")) {
      insert.setObject(1, UUID.randomUUID());
      insert.setObject(2, key);
      insert.setInt(3, days);
      insert.executeUpdate();
    }
    return key;
  }

  private int count(UUID key) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select count(*) from outbox where key = ?")) {
      select.setObject(1, key);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
