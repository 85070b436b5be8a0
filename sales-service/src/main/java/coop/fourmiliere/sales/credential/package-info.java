/**
 * With what a till's gateway signs in when no cashier does: a secret that an admin makes and
 * revokes. It forwards that till's tickets and opens nothing else.
 */
package coop.fourmiliere.sales.credential;
