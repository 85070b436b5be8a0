/**
 * The books themselves: entries that own their postings, balanced from the moment they exist, kept
 * in journals without gaps. What is written stays as it is; each journal is a chain of hashes that
 * anyone may compute again.
 */
package coop.fourmiliere.accounting.ledger;
