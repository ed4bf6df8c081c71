/**
 * The {@code gradus} command. The only package that knows picocli; heavier libraries (Jackson,
 * FastCSV, XChart, the progress bar) are each behind one class that is loaded when it is needed.
 */
package gradus.cli;
