/**
 * What the same PostgreSQL could do without a shop around it. The same rows, plain JDBC, one
 * transaction per sale.
 */
package coop.fourmiliere.bench.raw;
