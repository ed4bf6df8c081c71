package gradus.grading.compile;

import java.nio.file.Path;

/**
 * The compiler's message about one line.
 *
 * @param file the source
 * @param line its line, from 1 on
 * @param text one sentence
 */
public record CompilerMessage(Path file, int line, String text) {}
