package coop.fourmiliere.device.terminal;

import coop.fourmiliere.device.exchange.Conversation;
import coop.fourmiliere.device.exchange.Ending;

/** Something that a terminal is to do. All calls come from the terminal's own thread. */
public interface Order {

  /** Does it; the answer is how the last exchange of it ended. */
  Ending run(Conversation conversation) throws InterruptedException;

  /** It is not going to be done: the line is gone, and nothing of it was sent. */
  void withdraw();
}
