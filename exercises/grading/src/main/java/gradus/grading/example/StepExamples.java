package gradus.grading.example;

import gradus.grading.compile.CompilerMessage;
import gradus.grading.curriculum.Step;
import gradus.grading.report.ExampleRecord;
import java.util.List;

/**
 * The examples of one step.
 *
 * @param step the step
 * @param methods those that were asked for
 * @param lost examples that name no method of the step
 * @param messages of the compiler
 */
public record StepExamples(
    Step step, List<MethodExamples> methods, List<Example> lost, List<CompilerMessage> messages) {

  /**
   * Whether there is an example at all.
   *
   * @return whether one was found, lost ones included
   */
  public boolean isBegun() {
    return !lost.isEmpty() || methods.stream().anyMatch(method -> !method.examples().isEmpty());
  }

  /**
   * Whether the examples of every method that was asked for accept the right and catch the wrong.
   *
   * @return whether nothing is left to do
   */
  public boolean isDone() {
    return lost.isEmpty()
        && messages.isEmpty()
        && methods.stream().allMatch(MethodExamples::isDone);
  }

  /**
   * What is to be remembered of them.
   *
   * @return of each method that has examples
   */
  public List<ExampleRecord> records() {
    return methods.stream()
        .filter(method -> !method.examples().isEmpty())
        .map(
            method ->
                new ExampleRecord(
                    step.number(),
                    method.exercise().id(),
                    method.examples().size(),
                    method.accepted(),
                    method.caught(),
                    method.wrong()))
        .toList();
  }
}
