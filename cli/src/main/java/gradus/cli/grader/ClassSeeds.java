package gradus.cli.grader;

import gradus.grading.curriculum.CaseSeeds;
import gradus.grading.curriculum.Exercise;
import java.util.Optional;

/**
 * The seeds of a class: a public one, with which every student can repeat what is found, and the
 * secret ones of a key. Three quarters of a property's tries draw from the public seed, as in a
 * student's own runs, the others, after all those of the step, from the secret ones.
 *
 * @param known the public seed
 * @param key of the secret ones, if there are any
 */
public record ClassSeeds(long known, Optional<SeedKey> key) {

  /** The seeds of an exercise. */
  CaseSeeds of(Exercise exercise) {
    return key.map(secret -> secret.seeds(known, exercise)).orElseGet(() -> CaseSeeds.only(known));
  }

  /** As keys and receipts name them, without the secret ones themselves. */
  @Override
  public String toString() {
    return known + key.map(secret -> "+" + secret.digest()).orElse("");
  }
}
