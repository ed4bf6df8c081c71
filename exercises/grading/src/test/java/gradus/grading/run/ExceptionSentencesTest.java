package gradus.grading.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.curriculum.KitPaths;
import gradus.math.Matrix;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Scanner;
import java.util.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What is thrown is thrown by Java itself, whose messages differ from version to version. */
class ExceptionSentencesTest {

  private static final String OWN = "gradus.exercises.step02.Activations";

  private int zero;

  @Test
  void aWholeNumberByZero() {
    assertSaid(
        () -> zero = 1 / zero,
        "ArithmeticException: / by zero",
        "a whole number was divided by 0, with / or %; only of doubles is that no exception");
    assertSaid(() -> Math.addExact(Integer.MAX_VALUE, 1), "ArithmeticException: integer overflow");
  }

  @Test
  void anArrayOfNoLength() {
    assertSaid(
        () -> Arrays.fill(new double[zero - 2], 0),
        "NegativeArraySizeException: -2",
        "an array of length -2 was asked for; no length is below 0");
  }

  @Test
  void castsAndStores() {
    Object text = "text";
    assertSaid(
        () -> zero = (Integer) text,
        "ClassCastException: class java.lang.String cannot be cast to class java.lang.Integer");
    Object[] numbers = new Integer[1];
    assertSaid(
        () -> numbers[0] = text,
        "ArrayStoreException: java.lang.String",
        "what was put into an array, a String, is not of the type that the array was made for");
  }

  @Test
  void textThatIsNoNumber() {
    assertSaid(
        () -> zero = Integer.parseInt("1.5"),
        "NumberFormatException: For input string: \"1.5\"",
        "Integer.parseInt cannot read that as a number");
  }

  @Test
  void collectionsThatCannotBeChanged() {
    String made =
        "a collection cannot be changed that List.of, Set.of, Map.of, copyOf or toList has made";
    assertSaid(() -> List.of(1).add(2), "UnsupportedOperationException", made);
    assertSaid(() -> List.of(1, 2, 3).remove(0), "UnsupportedOperationException", made);
    List<Integer> toList = List.of(2, 1).stream().map(i -> i + 1).toList();
    assertSaid(() -> Collections.sort(toList), "UnsupportedOperationException", made);
    assertSaid(
        () -> Collections.unmodifiableList(new ArrayList<>()).clear(),
        "UnsupportedOperationException",
        "an unmodifiable view of a collection cannot be changed");
    assertSaid(
        () -> Arrays.asList(1, 2).add(3),
        "UnsupportedOperationException",
        "this collection does not allow that; one that Arrays.asList makes has a fixed size");
  }

  @Test
  void aListThatChangesMeanwhile() {
    List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
    assertSaid(
        () -> list.forEach(list::add),
        "ConcurrentModificationException",
        "a collection was changed while a loop, an iterator or a stream was going through it");
  }

  @Test
  @SuppressWarnings("JdkObsolete") // A student may use it.
  void nothingIsLeft() {
    assertSaid(
        () -> new ArrayDeque<>().pop(),
        "NoSuchElementException",
        "ArrayDeque.pop was called, and nothing was left to take");
    assertSaid(
        () -> new ArrayList<>().iterator().next(),
        "NoSuchElementException",
        "next was called, and nothing was left to take");
    assertEquals(1, said(() -> zero = new Scanner("x").nextInt()).size(), "something was left");
    assertSaid(
        () -> Optional.empty().orElseThrow(),
        "NoSuchElementException: No value present",
        "an Optional was asked for its value and is empty");
    assertSaid(
        () -> new Stack<>().pop(),
        "EmptyStackException",
        "the stack is empty: there is nothing to pop or to peek at");
  }

  @Test
  void whatTheCodeThrowsItselfIsAllThatIsKnown() {
    assertSaid(
        () -> {
          throw new NoSuchElementException();
        },
        "NoSuchElementException");
    assertSaid(
        () -> {
          throw new UnsupportedOperationException("mine");
        },
        "UnsupportedOperationException: mine");
    assertSaid(
        () -> {
          throw new AssertionError();
        },
        "AssertionError: an assert does not hold");
  }

  @Test
  void aMatrixSaysWhatDoesNotFit() {
    assertSaid(
        () -> Matrix.zeros(3, 4).multiply(Matrix.zeros(5, 2)),
        "ShapeException: multiply: 3×4 · 5×2, inner sizes differ (4 ≠ 5)");
  }

  @Test
  void anArrayLargerThanThereCanBe() {
    assertSaid(
        () -> Arrays.fill(new double[Integer.MAX_VALUE - zero], 0),
        "OutOfMemoryError: it asks for a larger array than there can be");
  }

  @Test
  void aLongMessageIsCutOff() {
    String line = ExceptionSentences.name(new IllegalStateException("x".repeat(500) + "\nmore"));
    assertEquals("IllegalStateException: " + "x".repeat(200) + "…", line);
  }

  private static void assertSaid(Executable code, String... lines) {
    assertEquals(List.of(lines), said(code));
  }

  /** The code of a test stands for the student's. */
  static List<String> said(Executable code) {
    Throwable thrown = assertThrows(Throwable.class, code);
    return ExceptionSentences.of(thrown, asOwn(thrown), Optional.empty());
  }

  /** The stack trace with the calls of a test's code as a student's, and none below them. */
  static StudentTrace asOwn(Throwable thrown) {
    List<StackTraceElement> calls = new ArrayList<>();
    for (StackTraceElement call : thrown.getStackTrace()) {
      if (call.getClassName().startsWith("org.junit.")) {
        break;
      }
      boolean isTest = call.getFileName() != null && call.getFileName().endsWith("Test.java");
      calls.add(
          isTest
              ? new StackTraceElement(
                  OWN, call.getMethodName(), "Activations.java", call.getLineNumber())
              : call);
    }
    assertTrue(calls.size() > 0, "there must be a call");
    return StudentTrace.of(
        calls.toArray(StackTraceElement[]::new), KitPaths.ofKit(Path.of("nowhere")));
  }
}
