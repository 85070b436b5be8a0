/**
 * The shop that is measured: its start and its end, its processes, its addresses, its databases.
 * Everything is seen from outside, as an operator could.
 */
package coop.fourmiliere.bench.shop;
