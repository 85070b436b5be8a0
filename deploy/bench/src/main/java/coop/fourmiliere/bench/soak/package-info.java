/**
 * The gateway under an hour of work, ten times as much as a busy counter has: whether it grows. Run
 * by {@code deploy/bench/soak}.
 */
package coop.fourmiliere.bench.soak;
