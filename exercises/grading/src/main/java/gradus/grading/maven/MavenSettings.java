package gradus.grading.maven;

import gradus.grading.curriculum.CaseSeeds;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the settings on Maven's command line; no other class does. An invalid value is replaced by
 * the default, with a sentence on the board.
 */
final class MavenSettings {

  private static final String SEED = "gradus.seed";

  /** What a person types before the seeds. */
  static final String SEED_OPTION = "-D" + SEED + "=";

  private static final String BUDGET = "gradus.budget";
  private static final String ONLY = "only";
  private static final String EXAMPLES = "examples";
  private static final String ALLOW_LIST = "gradus.allow-list";
  private static final String UNGRADED = "gradus.ungraded";
  private static final String SUMMARY = "gradus.summary";

  private final List<String> complaints = new ArrayList<>();

  private MavenSettings() {}

  /** Reads the settings from the system properties. */
  static Settings read() {
    return new MavenSettings().settings();
  }

  /** Whether this is a test run that grades nothing. */
  static boolean isUngraded() {
    return Boolean.getBoolean(UNGRADED);
  }

  /** Whether one line is printed instead of the board. */
  static boolean isSummary() {
    return Boolean.getBoolean(SUMMARY);
  }

  /** Whether Maven runs all that was asked for, and prints the board. */
  static boolean isWholeRun() {
    return System.getProperty("basedir") != null
        && System.getProperty("test") == null
        && !isSummary();
  }

  /** The part whose examples run, too: all of it where the option is bare; empty if none do. */
  static Optional<String> examples() {
    return Optional.ofNullable(System.getProperty(EXAMPLES))
        .map(part -> part.equals("true") ? "" : part);
  }

  private Settings settings() {
    CaseSeeds seeds = seeds();
    double budget = budget();
    String only = only();
    boolean allowList = !"off".equals(System.getProperty(ALLOW_LIST));
    return new Settings(paths(), seeds, budget, only, allowList, false, List.copyOf(complaints));
  }

  /**
   * The kit's paths: Maven passes the folder, but an IDE may run tests in the module's folder or in
   * the kit's.
   */
  private static KitPaths paths() {
    String maven = System.getProperty("basedir");
    if (maven != null) {
      return new KitPaths(Path.of(maven));
    }
    Path here = Path.of("").toAbsolutePath();
    KitPaths below = KitPaths.ofKit(here);
    return Files.isDirectory(below.module()) ? below : new KitPaths(here);
  }

  private String only() {
    String only = System.getProperty(ONLY, "");
    if (Curriculum.exercises(only).isEmpty()) {
      complaints.add("-Donly=" + Curriculum.noPart(only));
    }
    return only;
  }

  private CaseSeeds seeds() {
    String text = System.getProperty(SEED);
    if (text == null) {
      return CaseSeeds.drawn();
    }
    try {
      return CaseSeeds.parse(text);
    } catch (NumberFormatException notANumber) {
      complaints.add(
          "-D%s=%s is neither a whole number nor two with a comma; %d was used."
              .formatted(SEED, text, Settings.USUAL_SEED));
      return CaseSeeds.only(Settings.USUAL_SEED);
    }
  }

  private double budget() {
    String text = System.getProperty(BUDGET, Double.toString(Settings.USUAL_BUDGET));
    Optional<Double> seconds = number(text).filter(number -> number > 0 && number < 1e6);
    if (seconds.isEmpty()) {
      complaints.add(
          "-D%s=%s is not a number of seconds; %.0f were used."
              .formatted(BUDGET, text, Settings.USUAL_BUDGET));
    }
    return seconds.orElse(Settings.USUAL_BUDGET);
  }

  private static Optional<Double> number(String text) {
    try {
      return Optional.of(Double.parseDouble(text));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
