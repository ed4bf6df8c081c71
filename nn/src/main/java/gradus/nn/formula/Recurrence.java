package gradus.nn.formula;

import gradus.math.Matrix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Quantities that are computed anew at every step, from what they were. Its value is that of the
 * last one, after the last step.
 *
 * @param assignments in their order: a later one sees what an earlier one has just set
 * @param step the number of the step, from 1
 */
public record Recurrence(List<Assignment> assignments, Quantity step) implements Formula {

  /**
   * One quantity and its next value.
   *
   * @param state the quantity; what the case does not give begins at 0
   * @param next its next value
   */
  public record Assignment(Quantity state, Formula next) {}

  @Override
  public Matrix value(Quantities quantities) {
    Quantities now = quantities;
    int number = 0;
    for (Quantities given : quantities.steps()) {
      number++;
      now = now.and(given).and(step, number);
      if (number == 1) {
        now = begun(now, quantities);
      }
      for (Assignment assignment : assignments) {
        now = now.with(assignment.state(), now.value(assignment.next()));
      }
    }
    return now.of(result());
  }

  private Quantity result() {
    return assignments.stream()
        .map(Assignment::state)
        .filter(state -> state.id().equals("value"))
        .findFirst()
        .orElseThrow(() -> new FormulaException("no value is computed"));
  }

  private Quantities begun(Quantities now, Quantities given) {
    Quantities begun = now;
    Matrix zeros = given.of(result()).scale(0);
    for (Assignment assignment : assignments) {
      if (!given.has(assignment.state())) {
        begun = begun.with(assignment.state(), zeros);
      }
    }
    return begun;
  }

  @Override
  public List<Formula> operands() {
    return assignments.stream().map(Assignment::next).toList();
  }

  @Override
  public Formula with(List<Formula> operands) {
    List<Assignment> all = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      all.add(new Assignment(assignments.get(i).state(), operands.get(i)));
    }
    return new Recurrence(List.copyOf(all), step);
  }

  @Override
  public List<Slip> slips() {
    List<Slip> slips = new ArrayList<>();
    for (int i = 0; i < assignments.size(); i++) {
      Quantity state = assignments.get(i).state();
      if (i + 1 < assignments.size()) {
        List<Assignment> later = new ArrayList<>(assignments);
        Collections.swap(later, i, i + 1);
        slips.add(
            Slip.about(
                state,
                "old-%s",
                "Yours uses %s as it was at the step before, and brings it up to date afterwards.",
                new Recurrence(List.copyOf(later), step)));
        slips.add(
            Slip.about(
                state,
                "%s-not-kept",
                "Yours begins at every step without %s of the steps before.",
                new Forgetful(this, state)));
      }
    }
    addShared(slips);
    return slips;
  }

  /** Two quantities that are kept in one place. */
  private void addShared(List<Slip> slips) {
    for (Assignment one : assignments) {
      for (Assignment other : assignments) {
        boolean areKept = !one.state().equals(result()) && !other.state().equals(result());
        if (areKept && !one.equals(other)) {
          String sentence = "Yours keeps %s and %s in one place: the one overwrites the other.";
          slips.add(
              new Slip(
                  one.state().id() + "-overwritten",
                  () -> sentence.formatted(one.state().words(), other.state().words()),
                  sharing(one.state(), other.state())));
        }
      }
    }
  }

  private Recurrence sharing(Quantity gone, Quantity kept) {
    return new Recurrence(
        assignments.stream()
            .map(
                assignment ->
                    new Assignment(
                        assignment.state().equals(gone) ? kept : assignment.state(),
                        assignment.next().replacing(gone, kept)))
            .toList(),
        step);
  }

  @Override
  public String words() {
    return "the result";
  }

  @Override
  public String id() {
    return "recurrence";
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Assignment assignment : assignments) {
      text.append(text.isEmpty() ? "" : ", ")
          .append(assignment.state())
          .append(" ← ")
          .append(assignment.next());
    }
    return text.toString();
  }

  /**
   * A recurrence that begins one of its quantities anew at every step.
   *
   * @param recurrence as it ought to be
   * @param forgotten the quantity that is 0 at the beginning of every step
   */
  private record Forgetful(Recurrence recurrence, Quantity forgotten) implements Formula {

    @Override
    public Matrix value(Quantities quantities) {
      List<Quantities> steps = new ArrayList<>();
      for (Quantities step : quantities.steps()) {
        steps.add(step.and(forgotten, 0));
      }
      return quantities.inSteps(steps).value(recurrence);
    }

    @Override
    public String words() {
      return recurrence.words();
    }

    @Override
    public String id() {
      return recurrence.id();
    }

    @Override
    public String toString() {
      return recurrence + ", each time from " + forgotten + " = 0";
    }
  }
}
