/**
 * How sales and refunds reach the stock: a listener on their topic and the rule that makes moves of
 * a ticket's lines. Only article lines move stock.
 */
package coop.fourmiliere.inventory.feed;
