package coop.fourmiliere.local.edge;

import coop.fourmiliere.local.process.LocalPort;

/** A service behind the edge: everything under its first segment goes to its port. */
public record Upstream(String segment, LocalPort port) {}
