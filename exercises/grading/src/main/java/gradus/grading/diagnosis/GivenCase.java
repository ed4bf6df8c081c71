package gradus.grading.diagnosis;

import gradus.math.Matrix;
import gradus.nn.formula.Quantities;
import gradus.nn.mistake.Answer;
import gradus.nn.mistake.KnownMistake;
import gradus.nn.mistake.KnownMistakes;
import gradus.nn.mistake.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A case that a property gives to a student's method: names and values, as a report shows them, and
 * the mistakes that may explain a wrong answer.
 *
 * <p>Values are copied at once: what a method does to its arguments later is not shown. They are
 * turned into text only when it is asked for, which a right answer never does.
 *
 * @param parts in the order in which they are shown
 * @param mistakes wrong formulas for what is checked, to be compared with a wrong answer
 * @param batchSize the number of examples, for factors that come from a sum or a mean; 0 if none do
 * @param isDeep whether a right method that calls itself would have to do so thousands of times
 * @param search what the search for the mistake needs
 */
public record GivenCase(
    List<CasePart> parts,
    List<KnownMistake> mistakes,
    int batchSize,
    boolean isDeep,
    SearchCase search) {

  /** A case without anything to show. */
  public static final GivenCase NOTHING =
      new GivenCase(List.of(), List.of(), 0, false, SearchCase.NONE);

  /**
   * A case with one matrix.
   *
   * @param name for example {@code weights}
   * @param value what it is now
   * @return the case
   */
  public static GivenCase of(String name, Matrix value) {
    return NOTHING.and(name, value);
  }

  /**
   * A case with one number, array or sentence.
   *
   * @param name for example {@code learningRate}
   * @param value what it is now
   * @return the case
   */
  public static GivenCase of(String name, Object value) {
    return NOTHING.and(name, value);
  }

  /**
   * The same case with one more matrix.
   *
   * @param name for example {@code weights}
   * @param value what it is now
   * @return a new case
   */
  public GivenCase and(String name, Matrix value) {
    return with(CasePart.of(name, value));
  }

  /**
   * The same case with one more number, array or sentence.
   *
   * @param name for example {@code learningRate}
   * @param value what it is now
   * @return a new case
   */
  public GivenCase and(String name, Object value) {
    return with(CasePart.of(name, value));
  }

  private GivenCase with(CasePart part) {
    List<CasePart> all = new ArrayList<>(parts);
    all.add(part);
    return OpenCases.built(
        this, new GivenCase(List.copyOf(all), mistakes, batchSize, isDeep, search));
  }

  /**
   * The same case with a batch size, for mistakes in a mean.
   *
   * @param rows the rows of the batch
   * @return a new case
   */
  public GivenCase ofBatch(int rows) {
    return OpenCases.built(this, new GivenCase(parts, mistakes, rows, isDeep, search));
  }

  /**
   * The same case with the right formula, near which the mistake behind a wrong answer is searched.
   *
   * @param right the formula of what is checked
   * @param values of its quantities, and of those that may be taken for one of them
   * @return a new case
   */
  public GivenCase by(Reference right, Quantities values) {
    return with(new SearchCase(right, values, true, List.of()));
  }

  /**
   * The same case with the right formula, of numbers so large and so small that its digits tell
   * nothing of a mistake; but the sizes may.
   *
   * @param right the formula of what is checked
   * @param values of its quantities
   * @return a new case
   */
  public GivenCase byWide(Reference right, Quantities values) {
    return with(new SearchCase(right, values, false, List.of()));
  }

  /**
   * The same case with what the method answered later in it, for the search: if this answer is
   * wrong, so is that one.
   *
   * @param values of the formula's quantities then
   * @param yours the later answer; it is copied
   * @return a new case
   */
  public GivenCase andLater(Quantities values, Matrix yours) {
    return with(search.andLater(values, yours, batchSize));
  }

  private GivenCase with(SearchCase searched) {
    return OpenCases.built(this, new GivenCase(parts, mistakes, batchSize, isDeep, searched));
  }

  /** An answer in this case, for the search; empty if no formula is known. */
  Optional<Answer> answer(Matrix yours) {
    return search.answer(yours, batchSize);
  }

  /** A wrong answer in this case and those that came later. */
  List<Answer> wrongAnswers(Matrix yours) {
    return Stream.concat(answer(yours).stream(), search.later().stream()).toList();
  }

  /**
   * The same case, of which it is known that the stack may be too small for a right method.
   *
   * @return a new case
   */
  public GivenCase asDeep() {
    return OpenCases.built(this, new GivenCase(parts, mistakes, batchSize, true, search));
  }

  /**
   * The same case with one more mistake that may explain a wrong answer.
   *
   * @param id of the diagnosis, stable
   * @param sentence what the student is told: the mistake and the evidence, never the right code
   * @param formula what the mistake gives for the very thing that is checked, in a new matrix
   * @return a new case
   */
  public GivenCase mistake(String id, String sentence, Supplier<Matrix> formula) {
    List<KnownMistake> all = new ArrayList<>(mistakes);
    all.add(KnownMistake.of(id, sentence, formula));
    return OpenCases.built(this, new GivenCase(parts, List.copyOf(all), batchSize, isDeep, search));
  }

  /** All mistakes that may explain an answer: the case's own and the general ones. */
  List<KnownMistake> mistakes(Matrix yours, Matrix right) {
    return Stream.of(mistakes, integerMean(right), KnownMistakes.general(yours, right, batchSize))
        .flatMap(List::stream)
        .toList();
  }

  /** The result of 1 / n as a division of two ints, which is 0 except for a single row. */
  private List<KnownMistake> integerMean(Matrix right) {
    if (batchSize == 0) {
      return List.of();
    }
    String sentence =
        "Yours is 0 as soon as there is more than one row: look for a division of two ints, such"
            + " as 1 / %d.".formatted(batchSize);
    return List.of(
        KnownMistake.of(
            "integer-division", sentence, () -> right.map(x -> batchSize == 1 ? x : 0)));
  }

  /**
   * The same case with one more mistake, for a check of one number.
   *
   * @param id of the diagnosis, stable
   * @param sentence what the student is told: the mistake and the evidence, never the right code
   * @param formula what the mistake gives for the very number that is checked
   * @return a new case
   */
  public GivenCase mistakeInNumber(String id, String sentence, DoubleSupplier formula) {
    return mistake(id, sentence, () -> Matrix.row(formula.getAsDouble()));
  }

  /**
   * The case as a report shows it, nothing indented.
   *
   * @return the names and values, a line or more each
   */
  public List<String> lines() {
    return parts.stream().flatMap(part -> part.linesWithName().stream()).toList();
  }

  /**
   * Whether it hides which entry goes where: each of its matrices is 1×1 or has but one number in
   * it, or it has no matrix and all of its numbers are 0.
   *
   * @return false if there is nothing to judge by, or if words tell more
   */
  boolean isDegenerate() {
    if (parts.stream().anyMatch(CasePart::isText)) {
      return false;
    }
    List<CasePart> matrices = parts.stream().filter(CasePart::isMatrix).toList();
    List<CasePart> numbers = parts.stream().filter(CasePart::isNumber).toList();
    return matrices.isEmpty()
        ? !numbers.isEmpty() && numbers.stream().allMatch(CasePart::isZero)
        : matrices.stream().allMatch(CasePart::isConstant);
  }

  /** Whether it is shown entry by entry. */
  boolean isPrinted() {
    return parts.stream().allMatch(CasePart::isPrinted);
  }

  /** The number of its numbers. */
  int entries() {
    return parts.stream().mapToInt(CasePart::entries).sum();
  }
}
