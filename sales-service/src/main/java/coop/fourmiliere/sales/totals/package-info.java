/**
 * The arithmetic of a ticket: lines, VAT per rate, what is to pay and how cash rounds it. Pure
 * rules that the till repeats in its own language; neither may differ by a cent.
 */
package coop.fourmiliere.sales.totals;
