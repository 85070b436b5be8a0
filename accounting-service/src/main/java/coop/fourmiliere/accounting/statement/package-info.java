/**
 * The books as one reads them: entries, searched and paged, and the trial balance of any period.
 * The figures of a day are the sum of its entries, never computed another way.
 */
package coop.fourmiliere.accounting.statement;
