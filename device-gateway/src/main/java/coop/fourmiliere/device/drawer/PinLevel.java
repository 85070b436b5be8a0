package coop.fourmiliere.device.drawer;

/** What a printer measures at the drawer's pin; which of both is open, the cable decides. */
public enum PinLevel {
  HIGH,
  LOW
}
