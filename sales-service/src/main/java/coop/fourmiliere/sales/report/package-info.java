/**
 * What the office should look at. A ticket is accepted as it was sold; where it differs from the
 * catalogue or from the clock, that is noted here.
 */
package coop.fourmiliere.sales.report;
