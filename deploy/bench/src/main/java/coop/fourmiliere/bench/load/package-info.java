/**
 * Tills that sell, each over one connection, a bounded number of sales. Their sales add up by the
 * shop's own rules, else the server would refuse them.
 */
package coop.fourmiliere.bench.load;
