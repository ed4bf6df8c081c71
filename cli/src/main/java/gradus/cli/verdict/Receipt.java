package gradus.cli.verdict;

/**
 * What proves a verdict: all that it depends on, and what was found. {@code gradus class replay}
 * repeats it.
 *
 * @param key what the verdict depends on
 * @param verdict the {@link StepVerdict#digest} of what was found
 */
public record Receipt(VerdictKey key, String verdict) {

  private static final int SIGNS = 12;

  /**
   * A short name by which the journal finds it again.
   *
   * @return step, beginning of the key's digest and of the verdict's, such as {@code
   *     07-3f29a41bd07c-9e01c2aa41f0}
   */
  public String id() {
    return "%02d-%s-%s"
        .formatted(key.step(), key.digest().substring(0, SIGNS), verdict.substring(0, SIGNS));
  }
}
