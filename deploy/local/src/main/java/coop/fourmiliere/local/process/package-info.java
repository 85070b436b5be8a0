/**
 * Child processes: started, watched, started again after a crash, ended with their launcher. It
 * knows commands, ports, signals and log files, and nothing of what a child does.
 */
package coop.fourmiliere.local.process;
