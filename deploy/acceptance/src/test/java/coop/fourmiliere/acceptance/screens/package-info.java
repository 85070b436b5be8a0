/**
 * Each main screen of till and office as axe sees it. What is asked is WCAG 2.2 AA, without
 * exceptions.
 */
package coop.fourmiliere.acceptance.screens;
