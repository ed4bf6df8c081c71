package gradus.nn.formula;

import gradus.math.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * A formula with a name. It is computed once, wherever it stands, and may have wrong forms of its
 * own that no single slip leads to.
 *
 * @param id the beginning of a diagnosis about it
 * @param words its name, as a noun
 * @param formula what it is
 * @param wrongForms what is often taken for it
 */
public record Named(String id, String words, Formula formula, List<Slip> wrongForms)
    implements Formula {

  /**
   * The same formula with one more wrong form.
   *
   * @param diagnosis the id of the mistake
   * @param sentence what yours is
   * @param wrong what stands in its place
   * @return a new formula
   */
  public Named mistakenFor(String diagnosis, String sentence, Formula wrong) {
    List<Slip> all = new ArrayList<>(wrongForms);
    all.add(Slip.of(diagnosis, sentence, wrong));
    return new Named(id, words, formula, List.copyOf(all));
  }

  @Override
  public Matrix value(Quantities quantities) {
    return quantities.once(this);
  }

  @Override
  public List<Formula> operands() {
    return List.of(formula);
  }

  @Override
  public Formula with(List<Formula> operands) {
    return new Named(id, words, operands.get(0), wrongForms);
  }

  @Override
  public List<Slip> slips() {
    return wrongForms;
  }

  @Override
  public String toString() {
    return Text.operand(formula);
  }
}
