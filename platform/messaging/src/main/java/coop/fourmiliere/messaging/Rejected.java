package coop.fourmiliere.messaging;

/** Where an event goes that can never have its effect. */
@FunctionalInterface
public interface Rejected {

  /** Keeps the event and the reason; runs in the transaction that marks the event as seen. */
  void reject(IncomingEvent event, RuntimeException cause);
}
