package gradus.nn.mistake;

/**
 * The name of a mistake.
 *
 * @param id stable, for files and tables, for example {@code transposed}
 * @param sentence the explanation for a person, with the numbers that show it; never the solution
 */
public record Diagnosis(String id, String sentence) {}
