package coop.fourmiliere.web;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items what stands on the page, in a stable order; empty past the end
 * @param total how many there are on all pages
 */
public record Page<T>(List<T> items, long total) {}
