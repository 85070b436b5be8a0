package coop.fourmiliere.bench.scales;

import java.util.Map;

/** What ends a weight. */
enum Deed {
  MOVES("it moves", 700, false),
  TOO_HEAVY("too heavy", 99_000, true),
  BELOW_ZERO("below zero", -50, true),
  SWITCHED_OFF("switched off", "/off", "/on"),
  UNPLUGGED("unplugged", "/unplug", "/plug");

  private final String title;
  private final String path;
  private final String undoing;
  private final int grams;
  private final boolean stable;

  Deed(String title, int grams, boolean stable) {
    this.title = title;
    this.path = "";
    this.undoing = "";
    this.grams = grams;
    this.stable = stable;
  }

  Deed(String title, String path, String undoing) {
    this.title = title;
    this.path = path;
    this.undoing = undoing;
    this.grams = 0;
    this.stable = true;
  }

  /** As the table calls it. */
  String title() {
    return title;
  }

  /** Behind the simulated scale's own path. */
  String path() {
    return path;
  }

  /** What is said there: the load, or nothing. */
  Map<String, Object> body() {
    return path.isEmpty() ? Map.of("grams", grams, "stable", stable) : Map.of();
  }

  /** Where it is undone; empty where the next load does that. */
  String undoing() {
    return undoing;
  }
}
