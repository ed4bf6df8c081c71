package gradus.exercises.step10;

import gradus.grading.check.Sample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import gradus.nn.Parameter;
import gradus.nn.formula.Quantities;
import gradus.nn.mistake.Reference;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Mistakes that may be behind a parameter's wrong value: mistakes in the rule, which show in the
 * first parameter, and mistakes that only a second parameter shows.
 */
final class DescentMistakes {

  private final Sample sample;
  private final Run run;
  private final int step;
  private final int parameter;
  private GivenCase given;

  private DescentMistakes(Sample sample, Run run, int step, int parameter, GivenCase given) {
    this.sample = sample;
    this.run = run;
    this.step = step;
    this.parameter = parameter;
    this.given = given;
  }

  /** The mistakes that may be made in one optimiser. */
  @FunctionalInterface
  interface Mistakes {
    void addTo(DescentMistakes collected);
  }

  /**
   * What may be behind a value after some step.
   *
   * @param run of the student's optimiser, on this sample
   */
  static GivenCase of(
      Mistakes mistakes, Sample sample, Run run, int step, int parameter, GivenCase given) {
    DescentMistakes collected = new DescentMistakes(sample, run, step, parameter, given);
    mistakes.addTo(collected);
    if (parameter > 0) {
      collected.add(
          "first-parameter-only",
          "Yours is what it was at first: not all parameters of the list have moved.",
          () -> Run.parameters(sample).get(parameter).value());
    }
    return collected.given;
  }

  /** The right rule, near which the mistake is searched. */
  void by(Reference rule, Quantities settings) {
    given = given.by(rule, after(step, settings));
    if (step < Run.STEPS) {
      // After one step a mistake looks like several others.
      given = given.andLater(after(Run.STEPS, settings), run.value(Run.STEPS, parameter));
    }
  }

  private Quantities after(int steps, Quantities settings) {
    Parameter first = Run.parameters(sample).get(parameter);
    List<Matrix> gradients =
        IntStream.rangeClosed(1, steps).mapToObj(i -> Run.gradient(first, sample, i)).toList();
    return OptimizerFormulas.inSteps(settings, first.value(), gradients);
  }

  /** A mistake in the rule, right for one parameter as for all. */
  void rule(String id, String sentence, Rule wrong) {
    if (parameter == 0) {
      add(id, sentence, () -> valueAfter(WrongOptimizer.of(wrong)));
    }
  }

  /**
   * A mistake in how many steps are counted: the first parameter of the first step has it right.
   */
  void count(String id, String sentence, Rule wrong) {
    // Of a parameter with one entry, who counts entries counts as much.
    if (parameter > 0 && Run.parameters(sample).get(0).value().size() > 1) {
      add(id, sentence, () -> valueAfter(WrongOptimizer.of(wrong)));
    }
  }

  /** The right rule, with one memory for several parameters. */
  void sharing(Rule right) {
    if (parameter > 0) {
      add(
          "shared-memory",
          "Yours is what comes of one memory for all parameters of the same shape.",
          () -> valueAfter(WrongOptimizer.sharing(right)));
      add(
          "one-list-for-all",
          "Yours is what comes of one list for all parameters, counted from 0 in each of them.",
          () -> valueAfter(WrongOptimizer.inOneList(right)));
    }
  }

  private Matrix valueAfter(WrongOptimizer wrong) {
    return Run.of(wrong, sample).value(step, parameter);
  }

  private void add(String id, String sentence, Supplier<Matrix> formula) {
    given = given.mistake(id, sentence, formula);
  }
}
