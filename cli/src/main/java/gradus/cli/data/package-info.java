/**
 * Datasets for the commands: the built-in ones, CSV and IDX files, seeds, and the description of a
 * fit.
 */
package gradus.cli.data;
