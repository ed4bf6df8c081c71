package gradus.nn.mistake;

/**
 * The name of a mistake.
 *
 * @param id stable, for files and tables, for example {@code transposed}
 * @param sentence the explanation for a person, with the numbers that show it; never the solution
 */
public record Diagnosis(String id, String sentence) {

  /** The same about an answer that is one number, and so has no entries. */
  Diagnosis ofOneNumber() {
    return new Diagnosis(
        id,
        sentence
            .replace("Every entry of yours is", "Yours is")
            .replace("Every entry of yours has", "Yours has")
            .replace("Every entry of it is", "It is")
            .replace("Every entry of it has", "It has"));
  }
}
