/**
 * Files and folders as the local run needs them: readable by their owner alone, written whole,
 * deleted whole. Nothing here knows what is in them.
 */
package coop.fourmiliere.local.files;
