package coop.fourmiliere.messaging;

import java.util.List;

/** What a service does with events; runs in the transaction in which they are marked as done. */
@FunctionalInterface
public interface Effect {

  /**
   * Applies events that were never seen before, in their order.
   *
   * @throws UnprocessableEvent (or another exception that is not the system's fault) when an event
   *     can never be applied; all are then tried one by one, and only that one is put aside
   */
  void apply(List<IncomingEvent> fresh);
}
