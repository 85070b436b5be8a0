/**
 * The chart of accounts: the Belgian PCMN in six digits, as far as a food co-op uses it. An account
 * is open from a day on and maybe until another; only then may it be posted to.
 */
package coop.fourmiliere.accounting.chart;
