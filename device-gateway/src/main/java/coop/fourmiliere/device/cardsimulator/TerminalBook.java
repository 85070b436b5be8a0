package coop.fourmiliere.device.cardsimulator;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The truth about the money: what the simulated terminal booked, and what it was asked for. */
final class TerminalBook {

  private static final int RECEIPTS = 9_999;

  private final Clock clock;
  private final ZoneId zone;
  private final List<Booking> bookings = new ArrayList<>();
  private int authorisations;
  private int before;

  TerminalBook(Clock clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  synchronized void asked() {
    authorisations++;
  }

  /** How often money was asked for. */
  synchronized int authorisations() {
    return authorisations;
  }

  synchronized Booking book(long amountCents, Integer reverses) {
    int receipt = (bookings.size() - before) % RECEIPTS + 1;
    Booking booking =
        new Booking(receipt, amountCents, reverses, LocalDateTime.ofInstant(clock.instant(), zone));
    bookings.add(booking);
    return booking;
  }

  /** Someone closes the terminal's day on itself, and its numbers begin again. */
  synchronized void beginAgain() {
    before = bookings.size();
  }

  synchronized Optional<Booking> last() {
    return today().isEmpty() ? Optional.empty() : Optional.of(bookings.get(bookings.size() - 1));
  }

  /** The payment of that receipt. */
  synchronized Optional<Booking> payment(int receipt) {
    return today().stream().filter(b -> b.receipt() == receipt && b.reverses() == null).findAny();
  }

  synchronized boolean isReversed(int receipt) {
    return today().stream().anyMatch(b -> Objects.equals(b.reverses(), receipt));
  }

  synchronized List<Booking> bookings() {
    return List.copyOf(bookings);
  }

  private List<Booking> today() {
    return bookings.subList(before, bookings.size());
  }

  /** What the shop gained, in cents. */
  synchronized long gainCents() {
    return bookings.stream().mapToLong(Booking::gainCents).sum();
  }
}
