/**
 * Text for terminals: lines with tones, the width and wrapping of text, ASCII twins, and numbers.
 */
package gradus.grading.text;
