/**
 * Tills and their sessions: from the counted float to the counted drawer and the difference. A
 * till's row is where its sales queue, so it also holds the next receipt number and the chain's
 * end.
 */
package coop.fourmiliere.sales.till;
