package coop.fourmiliere.accounting.chart;

import java.time.LocalDate;

/**
 * An account of the chart.
 *
 * @param number six digits
 * @param validFrom the first day on which it may be posted to
 * @param validTo the last such day, or null
 */
public record Account(String number, String name, LocalDate validFrom, LocalDate validTo) {

  boolean isOpenOn(LocalDate date) {
    return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
  }
}
