package gradus.cli.evidence;

import gradus.cli.evidence.Trial.Kind;
import gradus.cli.terminal.Numbers;
import gradus.grading.curriculum.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What a run has shown.
 *
 * @param tried all trials
 * @param seeds under how many seeds the solutions were graded
 * @param jobs how many workers graded side by side
 * @param kit the version of the kit
 * @param at when it began, as ISO 8601 in UTC
 * @param seconds that it took
 */
record Evidence(List<Tried> tried, int seeds, int jobs, String kit, String at, double seconds) {

  Evidence {
    tried = List.copyOf(tried);
  }

  /**
   * A count of what is as it has to be.
   *
   * @param good how many are
   * @param all of how many
   */
  record Share(int good, int all) {

    @Override
    public String toString() {
      return all == 0 ? "–" : good == all ? "" + all : "%d of %d".formatted(good, all);
    }

    boolean isWhole() {
      return good == all;
    }
  }

  List<Tried> failed() {
    return tried.stream().filter(trial -> !trial.isGood()).toList();
  }

  Share share(Kind kind) {
    return share(trial -> trial.trial().kind() == kind, Tried::isGood);
  }

  Share share(Kind kind, Step step) {
    return share(
        trial -> trial.trial().kind() == kind && trial.trial().step().equals(step), Tried::isGood);
  }

  /** The mistakes that have a name in the bank, and those of them that were named so. */
  Share named() {
    return share(trial -> trial.trial().hasName(), Tried::isNamed);
  }

  Share named(Step step) {
    return share(
        trial -> trial.trial().hasName() && trial.trial().step().equals(step), Tried::isNamed);
  }

  private Share share(Predicate<Tried> which, Predicate<Tried> good) {
    List<Tried> all = tried.stream().filter(which).toList();
    return new Share((int) all.stream().filter(good).count(), all.size());
  }

  List<Step> steps() {
    return tried.stream()
        .map(trial -> trial.trial().step())
        .distinct()
        .sorted(Comparator.comparing(Step::number))
        .toList();
  }

  /** The machine and the run, one fact a line. */
  List<String> circumstances() {
    List<String> facts = new ArrayList<>();
    facts.add("kit: " + kit);
    facts.add(
        "JDK: %s, %s, %s"
            .formatted(
                System.getProperty("java.version"),
                System.getProperty("java.vm.name"),
                System.getProperty("java.vendor")));
    facts.add(
        "machine: %s %s, %s, %s"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch"),
                Numbers.count(Runtime.getRuntime().availableProcessors(), "processor")));
    facts.add("begun: " + at);
    facts.add(
        String.format(
            Locale.ROOT,
            "took: %d min %d s, %s side by side",
            (int) seconds / 60,
            (int) seconds % 60,
            Numbers.count(jobs, "worker")));
    facts.add(
        "seeds: bank and stubs under 1, as in every run; solutions under each from 1 to " + seeds);
    return facts;
  }

  /** What this is, and what it is not, for somebody who doubts. */
  static List<String> explanation() {
    return List.of(
        "The bank holds wrong answers that students and authors have written, right answers that are"
            + " written otherwise, and code that does harm. Each is a file below exercises/src/test"
            + " that anybody can read and add to.",
        "Each was put into the solutions, compiled, and graded in a worker as a submission is. A"
            + " mistake is caught if its method gets no points, with the status that the bank says,"
            + " and every other method of the step keeps its own. It is named if exactly the"
            + " explanation that the bank says was given, and no other. Some mistakes have no name:"
            + " there the grader may show numbers and must not guess.",
        "Hostile files end the JVM, start threads, read what is not theirs, print without end or"
            + " reach for the grader. They were graded with the allow-list, where they get no points,"
            + " and once more without it, where the worker is all that stands between them and the"
            + " others' points.",
        "Not shown here, since it takes longer: the tens of thousands of wrong and right variants"
            + " that the factories make of the solutions, files that do not compile, and both ways of"
            + " grading side by side. mvn verify -Pkit grades samples of these.");
  }
}
