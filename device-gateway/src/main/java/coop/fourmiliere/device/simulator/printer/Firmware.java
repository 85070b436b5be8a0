package coop.fourmiliere.device.simulator.printer;

import java.util.Optional;

/** What makes a printer understand its language. */
interface Firmware {

  /** The command or character that this byte completes. */
  Optional<byte[]> feed(byte heard);

  /** Forgets the command that was begun. */
  void reset();

  /** Does what the command says. */
  void obey(byte[] command, Roll roll);

  /** Whether it answers questions. */
  boolean answers();
}
