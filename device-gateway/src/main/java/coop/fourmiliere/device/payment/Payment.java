package coop.fourmiliere.device.payment;

import coop.fourmiliere.device.zvt.StatusInformation;
import java.time.Instant;
import java.util.UUID;

/** An attempt that has no outcome in the journal yet. Changed by one thread, read by any. */
final class Payment {

  private final UUID id;
  private final Attempt attempt;
  private volatile Sending sending;
  private volatile Instant sentAt;
  private volatile StatusInformation told;
  private volatile Outcome outcome;
  private volatile boolean stopped;

  Payment(UUID id, Attempt attempt) {
    this.id = id;
    this.attempt = attempt;
    this.outcome = Outcome.of(PaymentState.PENDING, "Le terminal prépare le paiement.");
  }

  UUID id() {
    return id;
  }

  Attempt attempt() {
    return attempt;
  }

  /** Whether it may be at that terminal; one of which nobody knows where it is may be at each. */
  boolean isAt(String deviceId) {
    return attempt.deviceId() == null || attempt.deviceId().equals(deviceId);
  }

  /** What was known before it left; null when it never did. */
  Sending sending() {
    return sending;
  }

  Instant sentAt() {
    return sentAt;
  }

  /** What the terminal told of it before the line broke, or null. */
  StatusInformation told() {
    return told;
  }

  boolean isPending() {
    return outcome.state() == PaymentState.PENDING;
  }

  /** Whether the terminal or a person said yes or no. */
  boolean isDecided() {
    return !isPending() && !isUnknown();
  }

  boolean isUnknown() {
    return outcome.state() == PaymentState.UNKNOWN;
  }

  /** Whether the cashier wants it to stop. */
  boolean isStopped() {
    return stopped;
  }

  void stop() {
    stopped = true;
  }

  void sent(Sending before, Instant at) {
    sending = before;
    sentAt = at;
  }

  void told(StatusInformation before) {
    told = before;
  }

  void progress(String sentence) {
    become(Outcome.of(PaymentState.PENDING, sentence));
  }

  Outcome outcome() {
    return outcome;
  }

  void become(Outcome now) {
    outcome = now;
  }

  PaymentView view() {
    return PaymentView.of(id, attempt, outcome);
  }
}
