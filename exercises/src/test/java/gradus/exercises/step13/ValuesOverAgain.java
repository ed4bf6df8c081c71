package gradus.exercises.step13;

import gradus.grading.check.Check;
import gradus.grading.check.EntryCheck;
import gradus.grading.check.Sample;
import gradus.grading.diagnosis.GivenCase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * An operation that is made many times, on values of which two have the same number: the results
 * are looked at when all of them are there.
 *
 * @param name of the operation
 * @param operation the student's
 * @param data what the result's number has to be, by those of the operands
 * @param slopes the local derivatives, by the same
 */
record ValuesOverAgain(
    String name,
    Function<List<Value>, Value> operation,
    ToDoubleFunction<double[]> data,
    Function<double[], double[]> slopes) {

  static void requirePlus(Sample sample) {
    new ValuesOverAgain(
            "x + y",
            given -> given.get(0).plus(given.get(1)),
            x -> x[0] + x[1],
            x -> new double[] {1, 1})
        .requireOfTwo(sample);
  }

  static void requireTimes(Sample sample) {
    new ValuesOverAgain(
            "x·y",
            given -> given.get(0).times(given.get(1)),
            x -> x[0] * x[1],
            x -> new double[] {x[1], x[0]})
        .requireOfTwo(sample);
  }

  /** The exponent is another one for each number. */
  static void requirePow(Sample sample) {
    new ValuesOverAgain(
            "x² above 0 and x³ below",
            given -> given.get(0).pow(given.get(0).data() > 0 ? 2 : 3),
            x -> x[0] > 0 ? x[0] * x[0] : x[0] * x[0] * x[0],
            x -> new double[] {x[0] > 0 ? 2 * x[0] : 3 * x[0] * x[0]})
        .requireOfOne(sample);
  }

  static void requireExp(Sample sample) {
    new ValuesOverAgain(
            "exp",
            given -> given.get(0).exp(),
            x -> Math.exp(x[0]),
            x -> new double[] {Math.exp(x[0])})
        .requireOfOne(sample);
  }

  static void requireTanh(Sample sample) {
    new ValuesOverAgain(
            "tanh",
            given -> given.get(0).tanh(),
            x -> Math.tanh(x[0]),
            x -> new double[] {1 - Math.tanh(x[0]) * Math.tanh(x[0])})
        .requireOfOne(sample);
  }

  private record Made(List<Value> operands, Value result) {}

  private void requireOfOne(Sample sample) {
    List<Value> values = values(sample);
    require(values, List.of(List.of(0), List.of(1), List.of(2), List.of(0)));
  }

  private void requireOfTwo(Sample sample) {
    List<Value> values = values(sample);
    List<List<Integer>> places = List.of(List.of(0, 1), List.of(1, 0), List.of(0, 2));
    List<List<Integer>> all = new ArrayList<>(places);
    all.addAll(List.of(List.of(2, 1), List.of(0, 1)));
    require(values, all);
  }

  /** The first and the third have the same number. */
  private static List<Value> values(Sample sample) {
    double x = sample.number("x", 0.5, 2);
    return List.of(new Value(x), new Value(sample.number("y", -2, -0.5)), new Value(x));
  }

  private void require(List<Value> values, List<List<Integer>> operands) {
    GivenCase given =
        GivenCase.of("v0 and v2", values.get(0).data())
            .and("v1", values.get(1).data())
            .and("operations", name + " of " + operands);
    List<Made> all = new ArrayList<>();
    for (List<Integer> places : operands) {
      List<Value> chosen = places.stream().map(values::get).toList();
      all.add(new Made(chosen, operation.apply(chosen)));
    }
    for (Made made : all) {
      requireNew(made, all, given);
      requireRight(made, values, given);
    }
    for (Value value : values) {
      Operations.requireNoGradient(value.gradient(), given);
    }
  }

  private static void requireNew(Made made, List<Made> all, GivenCase given) {
    Check.that(made.result() != null, "a result is null", given);
    boolean isNew =
        made.operands().stream().noneMatch(operand -> operand == made.result())
            && all.stream().filter(other -> other.result() == made.result()).count() == 1;
    Check.that(isNew, "a result is not a new value but one that was there before", given);
  }

  private void requireRight(Made made, List<Value> values, GivenCase given) {
    double[] numbers = made.operands().stream().mapToDouble(Value::data).toArray();
    double right = data.applyAsDouble(numbers);
    double size = Math.abs(right) + numbers[0] * numbers[0];
    EntryCheck.number("the number of a result", made.result().data(), right, size, given);
    for (Value value : values) {
      double slope = 0;
      for (int i = 0; i < numbers.length; i++) {
        slope += made.operands().get(i) == value ? slopes.apply(numbers)[i] : 0;
      }
      String what = "derivative of a result by v" + values.indexOf(value);
      double yours = Graphs.derivative(made.result(), value);
      EntryCheck.number(what, yours, slope, slope + 1, given);
    }
  }
}
