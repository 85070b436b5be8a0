/**
 * What is computed from measurements: percentiles, lag, bars, and the tables they are shown in.
 * Plain rules, nothing here looks at a clock or a process.
 */
package coop.fourmiliere.bench.figures;
