/** The command {@code bench}: its measurements, the processes it measures, and its tables. */
package gradus.cli.bench;
