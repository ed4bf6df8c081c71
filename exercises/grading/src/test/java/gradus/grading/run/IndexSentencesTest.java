package gradus.grading.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.math.InPlace;
import gradus.math.Matrix;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Java's and the kit's own messages, each as it is thrown. */
class IndexSentencesTest {

  private static final String TOO_FAR =
      "; if a loop counts it, it runs one too far: look for <= where < is due, or for the bound of"
          + " another loop";

  private final double[] array = {1, 2, 3};
  private final Matrix matrix = Matrix.zeros(2, 3);

  @Test
  void ofAnArray() {
    assertSaid(() -> array[3] = 1, "the array has length 3, so its last index is 2" + TOO_FAR);
    assertSaid(() -> array[4] = 1, "the array has length 3, so its last index is 2");
    assertSaid(() -> array[-1] = 1, "an index below 0: those of the array are 0 to 2");
    double[] none = {};
    assertSaid(() -> none[0] = 1, "the array is empty: it has no index at all");
  }

  @Test
  @SuppressWarnings("JdkObsolete") // A student may use it.
  void ofAList() {
    String tooFar = "the list has length 2, so its last index is 1" + TOO_FAR;
    assertSaid(() -> new ArrayList<>(List.of(1, 2)).get(2), tooFar);
    assertSaid(() -> new LinkedList<>(List.of(1, 2)).get(2), tooFar);
    assertSaid(() -> List.of(1, 2).get(2), tooFar);
    assertSaid(
        () -> List.of(1, 2, 3).get(3), "the list has length 3, so its last index is 2" + TOO_FAR);
    assertSaid(
        () -> new ArrayList<>(List.of(1)).add(3, 1),
        "the list has length 1, so its last index is 0");
    assertSaid(() -> new ArrayList<>().get(0), "the list is empty: it has no index at all");
  }

  @Test
  void ofACopy() {
    assertSaid(
        () -> System.arraycopy(array, 1, new double[9], 0, 3),
        "the copy would end at index 3, and the last index of the source is 2");
    assertSaid(
        () -> System.arraycopy(new double[9], 0, array, 0, 4),
        "the copy would end at index 3, and the last index of the destination is 2");
  }

  @Test
  void ofAMatrix() {
    String range = "its rows are 0 to 1, its columns 0 to 2";
    assertSaid(() -> matrix.get(2, 2), range + TOO_FAR);
    assertSaid(() -> matrix.get(1, 3), range + TOO_FAR);
    assertSaid(() -> matrix.get(2, 1), range + "; [1,2] is there: the row comes first");
    assertSaid(() -> matrix.set(5, 1, 0), range);
    assertSaid(() -> matrix.set(1, -1, 0), range);
    assertSaid(() -> Matrix.zeros(0, 3).get(0, 0), "the matrix has no entry at all");
    assertSaid(() -> matrix.entry(6), "its entries are 0 to 5" + TOO_FAR);
    assertSaid(() -> matrix.entry(-1), "its entries are 0 to 5");
    assertSaid(() -> Matrix.zeros(0, 3).entry(0), "the matrix has no entry at all");
    assertSaid(
        () -> InPlace.takeRows(matrix, new int[] {2}, 0, Matrix.zeros(1, 3)),
        "it has length 2, so its last index is 1" + TOO_FAR);
  }

  @Test
  void ofAText() {
    assertSaid(
        () -> array[0] = new StringBuilder("abc").charAt(3),
        "the text has length 3, so its last index is 2" + TOO_FAR);
    assertSaid(
        () -> array[0] = "abc".substring(2, 5).length(),
        "the part from 2 to 5 was asked for, of length 3 in all");
    // Java's message has no length before version 21.
    String beyond = sentence(() -> array[0] = "abc".charAt(3));
    assertTrue(beyond.matches("the text (ends before|has length 3, so its last index).*"), beyond);
    String below = sentence(() -> array[0] = "abc".charAt(-1));
    assertTrue(below.startsWith("an index below 0"), below);
  }

  private static void assertSaid(Executable code, String expected) {
    assertEquals(expected, sentence(code));
  }

  private static String sentence(Executable code) {
    List<String> lines = ExceptionSentencesTest.said(code);
    assertEquals(2, lines.size(), lines.toString());
    return lines.get(1);
  }
}
