package gradus.grading.allowlist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SupertypesTest {

  private final Supertypes supertypes = new Supertypes();

  @Test
  void aMemberIsDeclaredByThoseAboveThatHaveIt() {
    assertEquals(
        Set.of("java/lang/Throwable"),
        supertypes.declarers("java/lang/IllegalStateException", "getStackTrace"));
    assertEquals(
        Set.of("java/lang/Integer", "java/lang/Object"),
        supertypes.declarers("java/lang/Integer", "hashCode"));
  }

  @Test
  void interfacesCountAsWell() {
    assertEquals(
        Set.of("java/util/Collection"),
        supertypes.declarers("java/util/ArrayList", "parallelStream"));
  }

  @Test
  void fieldsCountAsWell() {
    assertEquals(Set.of("java/lang/System"), supertypes.declarers("java/lang/System", "out"));
  }

  @Test
  void nobodyDeclaresWhatIsNotThere() {
    assertEquals(Set.of(), supertypes.declarers("java/lang/Integer", "fly"));
    assertEquals(Set.of(), supertypes.declarers("no/such/Type", "fly"));
  }
}
