package gradus.cli.verdict;

/**
 * All that a verdict depends on. Two gradings with equal keys find the same.
 *
 * @param step its number; 0 is the finale
 * @param files the {@link StepFiles#digest} of what was graded
 * @param grader the digest of the kit, the libraries and this step's properties
 * @param seeds the public seed, and behind a plus sign the digest of the secret ones if there are
 *     any, such as {@code 1} or {@code 1+5f2c…}
 * @param java version and vendor of the JDK, such as {@code 17.0.12 Eclipse Adoptium}
 */
public record VerdictKey(int step, String files, String grader, String seeds, String java) {

  /**
   * The key as one word.
   *
   * @return 64 hexadecimal digits
   */
  public String digest() {
    return new Digest().add(String.valueOf(step)).add(files).add(grader).add(seeds).add(java).hex();
  }
}
