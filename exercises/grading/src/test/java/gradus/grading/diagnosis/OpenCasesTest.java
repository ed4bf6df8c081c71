package gradus.grading.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import gradus.math.Matrix;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenCasesTest {

  private final OpenCases open = new OpenCases();

  @BeforeEach
  void begin() {
    open.begin();
  }

  @AfterEach
  void end() {
    open.end();
  }

  @Test
  void aCaseIsKnownWhenAllOfItIsBuilt() {
    assertEquals(Optional.empty(), open.known());
    GivenCase given = GivenCase.of("x", 1).and("y", 2).ofBatch(1);
    GivenCase whole = given.mistake("sign", "It has another sign.", () -> Matrix.row(1)).asDeep();
    assertSame(whole, open.known().orElseThrow());
  }

  @Test
  void ofTwoCasesNoneIsKnown() {
    GivenCase one = GivenCase.of("x", 1);
    GivenCase.of("x", 2);
    assertEquals(Optional.empty(), open.known());
    open.open(one);
    assertSame(one, open.known().orElseThrow());
  }

  @Test
  void casesThatLookAlikeAreOne() {
    GivenCase given = GivenCase.of("x", 1);
    given.ofBatch(1);
    given.ofBatch(2);
    assertEquals(given.parts(), open.known().orElseThrow().parts());
  }

  @Test
  void whatIsCheckedIsOpenNoLonger() {
    GivenCase.of("x", 1);
    open.close();
    assertEquals(Optional.empty(), open.known());
    GivenCase second = GivenCase.of("x", 2);
    assertSame(second, open.known().orElseThrow());
  }

  @Test
  void ofManyCasesNoneIsKnownEvenIfTheFirstAreAlike() {
    for (int i = 0; i < 9; i++) {
      GivenCase.of("x", 1);
    }
    GivenCase.of("x", 2);
    assertEquals(Optional.empty(), open.known());
    open.close();
    GivenCase.of("x", 3);
    assertEquals(1, open.known().stream().count());
  }

  @Test
  void afterTheTryItsCaseIsStillKnownAndNoOtherOne() {
    GivenCase given = GivenCase.of("x", 1);
    open.end();
    GivenCase.of("x", 2);
    assertSame(given, open.known().orElseThrow());
    open.begin();
    assertEquals(Optional.empty(), open.known());
  }
}
