/**
 * The screens that people read: till and back office, looked at by axe and by the office's own
 * addresses. What is asked of them is WCAG 2.2 AA, without exceptions.
 */
package coop.fourmiliere.acceptance.office;
