package gradus.cli.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.intake.MalformedKinds.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each malformed kind is repaired and said, or refused in one sentence; none is a silent zero. */
class MalformedKindsTest {

  /** Small enough for a bomb in a test. */
  private static final Limits LIMITS =
      new Limits(3_000, 40L << 20, 3, 40L << 20, 1 << 20, 1_000, 4L << 20);

  private static final Intake INTAKE =
      new Intake(Optional.empty(), true, false, List.of(1, 2, 3), List.of(), LIMITS);

  static List<Kind> kinds() {
    return MalformedKinds.all();
  }

  @Test
  void thereAreManyKinds() {
    assertEquals(104, kinds().size());
    assertEquals(kinds().size(), kinds().stream().map(Kind::name).distinct().count());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aKindIsTakenOrRefused(Kind kind, @TempDir Path folder) throws IOException {
    List<Submission> found = INTAKE.collect(List.of(kind.maker().make(folder))).submissions();
    assertEquals(1, found.size(), found.toString());
    Submission submission = found.get(0);
    if (kind.isTaken()) {
      assertTaken(kind, submission);
    } else {
      assertRefused(kind, submission);
    }
  }

  private static void assertTaken(Kind kind, Submission submission) {
    assertEquals(Optional.empty(), submission.refusal());
    byte[] bytes = submission.files().get(MalformedKinds.PATH);
    assertEquals(MalformedKinds.SOURCE, new String(bytes, UTF_8).strip() + "\n");
    assertTrue(
        submission.notes().stream().anyMatch(note -> note.contains(kind.says())),
        submission.notes().toString());
  }

  private static void assertRefused(Kind kind, Submission submission) {
    String refusal = submission.refusal().orElse("taken: " + submission.files().keySet());
    assertTrue(refusal.contains(kind.says()), refusal);
    assertTrue(refusal.contains("; ask "), refusal);
    assertTrue(submission.files().isEmpty());
  }
}
