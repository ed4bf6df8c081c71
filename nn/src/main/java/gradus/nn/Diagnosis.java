package gradus.nn;

/**
 * The name of a mistake.
 *
 * @param id stable, for files and tables, for example {@code transposed}
 * @param sentence what a person is told, with the evidence; never the solution
 */
public record Diagnosis(String id, String sentence) {}
