/**
 * The words every part of the shop agrees on: amounts, quantities, rates, identifiers and check
 * numbers. Nothing here knows a framework, a service or what a sale is.
 */
package coop.fourmiliere.kernel;
