package gradus.exercises.lessons;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import gradus.exercises.step01.Matrices;
import java.util.Locale;

/** Lesson 01 has whole numbers only. */
class Lesson01Test extends LessonTest {

  private static final double[][] A = {{1, 2, 3}, {4, 5, 6}};
  private static final double[][] B = {{7, 8}, {9, 10}, {11, 12}};

  Lesson01Test() {
    super(1);
  }

  @Override
  void recompute(Lesson lesson) {
    assertArrayEquals(new double[][] {{58, 64}, {139, 154}}, Matrices.multiply(A, B));
    lesson.says("1·7 + 2·9 + 3·11 = 58");
    lesson.says("1·8 + 2·10 + 3·12 = 64");
    lesson.says("4·7 + 5·9 + 6·11 = 139");
    lesson.says("4·8 + 5·10 + 6·12 = 154");
    assertArrayEquals(new double[][] {{1, 4}, {2, 5}, {3, 6}}, Matrices.transpose(A));
    lesson.says("has the rows 1 4, 2 5 and 3 6");
    double[][] sum = Matrices.addRow(A, new double[] {10, 20, 30});
    assertArrayEquals(new double[][] {{11, 22, 33}, {14, 25, 36}}, sum);
    lesson.says("gives the rows 11 22 33 and 14 25 36");
    assertArrayEquals(new double[] {7, 1}, Matrices.sumRows(new double[][] {{3, -1}, {4, 2}}));
    lesson.says("has to give 7 1 for the");
  }

  @Override
  void recomputeDerivation(Lesson derivation) {
    int large = 1000 * 1000 * 1000;
    int thin = 1000 * 1000;
    derivation.says(String.format(Locale.ROOT, "Together %,d.", large + thin));
    derivation.says(String.format(Locale.ROOT, "Together %,d.", thin + thin));
  }
}
