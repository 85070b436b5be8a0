/**
 * Cash that moves without a sale: change put in, small expenses taken out, drops into the safe.
 * Each move says why and joins its till session, even one that is closed already.
 */
package coop.fourmiliere.sales.drawer;
