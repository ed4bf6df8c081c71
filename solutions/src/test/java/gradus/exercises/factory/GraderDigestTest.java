package gradus.exercises.factory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraderDigestTest {

  @TempDir Path folder;

  @Test
  void thisGraderHasOneDigest() throws IOException {
    assertTrue(GraderDigest.ofThis().matches("[0-9a-f]{16}"));
    assertEquals(GraderDigest.ofThis(), GraderDigest.ofThis());
  }

  @Test
  void anyChangeOfAFileChangesIt() throws IOException {
    Path file = Files.writeString(folder.resolve("A.class"), "one");
    String before = digest();
    Files.writeString(file, "two");
    assertNotEquals(before, digest());
    Files.writeString(file, "one");
    assertEquals(before, digest());
    Files.move(file, folder.resolve("B.class"));
    assertNotEquals(before, digest());
  }

  @Test
  void oneFileIsNotTwo() throws IOException {
    Files.writeString(folder.resolve("A.class"), "oneB.class 3\ntwo");
    String one = digest();
    Files.writeString(folder.resolve("A.class"), "one");
    Files.writeString(folder.resolve("B.class"), "two");
    assertNotEquals(one, digest());
  }

  private String digest() throws IOException {
    return GraderDigest.of(List.of(folder));
  }
}
