/**
 * How a child JVM is run: its bounds of memory, its class path, and an archive of its loaded
 * classes that halves the time it needs to start.
 */
package coop.fourmiliere.local.jvm;
