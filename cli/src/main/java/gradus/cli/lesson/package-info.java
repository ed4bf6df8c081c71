/**
 * The commands {@code lesson} and {@code hint}, and the rendering of Markdown and formulas for a
 * terminal.
 */
package gradus.cli.lesson;
