package coop.fourmiliere.device.terminal;

import coop.fourmiliere.device.exchange.Ending;

/** Knows of attempts whose outcome was lost, and takes a last receipt as proof or not. */
public interface LostAttempts {

  /** Whether that terminal's last receipt may still prove something. */
  boolean isAny(String deviceId);

  /** How that terminal answered when it was asked for its last receipt. */
  void hear(String deviceId, Ending answer);
}
