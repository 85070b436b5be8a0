/**
 * What each fact of the shop means in the books: event in, balanced entry out. Pure rules without a
 * framework; which account takes what is configuration, dated, with the shop's defaults.
 */
package coop.fourmiliere.accounting.rules;
