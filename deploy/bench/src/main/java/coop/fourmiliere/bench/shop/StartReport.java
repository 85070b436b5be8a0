package coop.fourmiliere.bench.shop;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the launcher's lines tell about a start. */
public final class StartReport {

  /** Seconds since the launcher began, then what was done. */
  private static final Pattern STEP = Pattern.compile("^ *(\\d+)\\.(\\d) s +(.*)$");

  private static final Pattern IMPORTED = Pattern.compile("imported: .* in (\\d+)\\.(\\d) s");
  private static final String OFFERED = "the till is offered";
  private static final String NOTED = "noted what makes the next start faster";
  private static final long MILLIS_PER_TENTH = 100;
  private static final int TENTHS = 10;

  private Duration importTime;
  private Duration imported;
  private Duration published;
  private boolean ready;
  private boolean settled;
  private String lastLine = "";

  void hear(String line) {
    if (line.startsWith("Building")) {
      throw new IllegalStateException("The shop is not built; build it first: ./shop --build-only");
    }
    if (!line.isBlank()) {
      lastLine = line;
    }
    Matcher step = STEP.matcher(line);
    if (step.matches()) {
      hear(seconds(step), step.group(3));
    }
  }

  private void hear(Duration at, String what) {
    Matcher done = IMPORTED.matcher(what);
    if (done.find()) {
      importTime = seconds(done);
      imported = at;
    } else if (what.startsWith(OFFERED) && imported != null) {
      published = importTime.plus(at.minus(imported));
    } else if (what.equals("ready")) {
      ready = true;
    } else if (what.startsWith(NOTED)) {
      settled = true;
    }
  }

  private static Duration seconds(Matcher found) {
    long tenths = Long.parseLong(found.group(1)) * TENTHS + Long.parseLong(found.group(2));
    return Duration.ofMillis(tenths * MILLIS_PER_TENTH);
  }

  boolean isReady() {
    return ready;
  }

  /** Whether it has done all that it does after a first start. */
  boolean isSettled() {
    return settled;
  }

  String lastLine() {
    return lastLine;
  }

  /** From the upload of the demo catalogue to the answer; empty when there was none to import. */
  public Optional<Duration> importTime() {
    return Optional.ofNullable(importTime);
  }

  /** From the upload of the demo catalogue until tills were offered all of it. */
  public Optional<Duration> importedAndPublished() {
    return Optional.ofNullable(published);
  }
}
