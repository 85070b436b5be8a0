package coop.fourmiliere.device.drawer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import coop.fourmiliere.device.journal.Journal;
import coop.fourmiliere.device.stream.Fact;
import java.time.Clock;
import java.util.function.Consumer;

/** The drawer's openings on a journal on the disk, for tests of other packages. */
public final class RealOpenings {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

  private RealOpenings() {}

  public static Openings on(Journal journal, Consumer<Fact> told, Clock clock) {
    return new Openings(journal, JSON, told, "till-1", clock);
  }

  public static TicketOpenings forTickets(Journal journal, Clock clock) {
    return new TicketOpenings(journal, JSON, clock);
  }
}
