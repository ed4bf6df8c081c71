package gradus.nn.formula;

import static gradus.nn.formula.Constant.HALF;
import static gradus.nn.formula.Constant.ONE;
import static gradus.nn.formula.Constant.TWO;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The slips in a function where it is written out in simpler ones. */
final class WrittenOut {

  private WrittenOut() {}

  /** Slips in 1 / (1 + e⁻ˣ), in eˣ / (1 + eˣ) and in ½ (1 + tanh(x / 2)). */
  static List<Slip> sigmoid(Formula x) {
    Formula power = x.map(Function.EXPONENTIAL);
    List<Slip> slips = new ArrayList<>();
    collect(
        ONE.over(ONE.plus(x.negated().map(Function.EXPONENTIAL))), x, formula -> formula, slips);
    collect(power.over(ONE.plus(power)), x, formula -> formula, slips);
    collect(HALF.hadamard(ONE.plus(x.over(TWO).map(Function.TANH))), x, formula -> formula, slips);
    return slips;
  }

  /** Collects the slips in a formula, but not those in its argument. */
  private static void collect(
      Formula place, Formula argument, UnaryOperator<Formula> whole, List<Slip> slips) {
    if (place.equals(argument)) {
      return;
    }
    place.slips().forEach(slip -> slips.add(slip.within(whole)));
    List<Formula> operands = place.operands();
    for (int i = 0; i < operands.size(); i++) {
      int operand = i;
      UnaryOperator<Formula> larger =
          changed -> {
            List<Formula> all = new ArrayList<>(operands);
            all.set(operand, changed);
            return whole.apply(place.with(all));
          };
      collect(operands.get(i), argument, larger, slips);
    }
  }
}
