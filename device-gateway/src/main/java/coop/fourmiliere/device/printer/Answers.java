package coop.fourmiliere.device.printer;

/** Whether a printer says how it is when it is asked. */
enum Answers {
  YES,
  /** Over a USB file some do and some don't: the first question tells. */
  MAYBE,
  NO
}
