package gradus.exercises.step12;

import static gradus.grading.expect.Expect.expect;

import gradus.grading.expect.ExampleOf;
import gradus.math.Matrix;
import gradus.nn.Dataset;
import java.util.List;
import java.util.Random;

/** The reference examples of step 12. */
class Examples {

  private final SoftmaxCrossEntropy loss = new SoftmaxCrossEntropy();

  /** Probabilities of ¼ and ¾, and of ½ and ½. */
  private static Matrix logits() {
    return Matrix.of(2, 2, 0, Math.log(3), 0, 0);
  }

  @ExampleOf("SoftmaxCrossEntropy.softmax")
  void twoRows() {
    Matrix logits = logits();
    expect(SoftmaxCrossEntropy.softmax(logits)).toBe(Matrix.of(2, 2, 0.25, 0.75, 0.5, 0.5));
    expect(logits).toBe(logits());
  }

  @ExampleOf("SoftmaxCrossEntropy.softmax")
  void farAbove() {
    expect(SoftmaxCrossEntropy.softmax(Matrix.row(1000, 1000))).toBe(Matrix.row(0.5, 0.5));
  }

  @ExampleOf("SoftmaxCrossEntropy.softmax")
  void farBelow() {
    expect(SoftmaxCrossEntropy.softmax(Matrix.row(-1000, -1000))).toBe(Matrix.row(0.5, 0.5));
  }

  @ExampleOf("SoftmaxCrossEntropy.value")
  void oneQuarterAndOneHalf() {
    // (log 4 + log 2) / 2
    expect(loss.value(logits(), Matrix.of(2, 2, 1, 0, 0, 1))).toBe(1.5 * Math.log(2));
  }

  @ExampleOf("SoftmaxCrossEntropy.value")
  void asGoodAsImpossible() {
    expect(loss.value(Matrix.row(0, 1000), Matrix.row(1, 0))).toBe(1000);
  }

  @ExampleOf("SoftmaxCrossEntropy.gradient")
  void halfOfTheErrors() {
    expect(loss.gradient(logits(), Matrix.of(2, 2, 1, 0, 0, 1)))
        .toBe(Matrix.of(2, 2, -0.375, 0.375, 0.25, -0.25));
  }

  private static List<Dataset> batchesOfTen() {
    Matrix numbers = Matrix.column(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    return MiniBatches.batches(new Dataset("ten", numbers, numbers), 4, new Random(1));
  }

  @ExampleOf("MiniBatches.batches")
  void everyRowOnce() {
    double sum = 0;
    double squares = 0;
    for (Dataset batch : batchesOfTen()) {
      sum += batch.inputs().sum();
      squares += batch.inputs().map(x -> x * x).sum();
    }
    expect(sum).toBe(45);
    expect(squares).toBe(285);
  }

  @ExampleOf("MiniBatches.batches")
  void shuffledTogether() {
    Dataset first = batchesOfTen().get(0);
    expect(first.inputs()).toBe(first.targets());
    expect(first.inputs()).toDifferFrom(Matrix.column(0, 1, 2, 3));
  }
}
