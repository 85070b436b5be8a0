package coop.fourmiliere.sales.receipt;

/**
 * What re-computing a till's chain found.
 *
 * @param ok whether every ticket is there, unchanged and in its place
 * @param count how many tickets were looked at
 * @param firstBroken the number of the first receipt that is not as it was booked; null when all
 *     are
 */
record ChainCheck(boolean ok, long count, Long firstBroken) {}
