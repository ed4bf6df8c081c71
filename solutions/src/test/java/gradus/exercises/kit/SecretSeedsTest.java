package gradus.exercises.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.grading.curriculum.Checks;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * Of properties with very few tries none is drawn from a fresh seed, or from a secret one of a
 * class. So each exercise needs one with more, or somebody could pass who knows the cases by heart.
 */
class SecretSeedsTest {

  private static final int FEW = 4;

  @Test
  void everyExerciseHasCasesThatNobodyKnows() throws ClassNotFoundException {
    List<String> known = List.of("Finale.solvesXor");
    for (Exercise exercise : Curriculum.exercises().toList()) {
      boolean isDrawn = properties(exercise).anyMatch(SecretSeedsTest::isDrawn);
      assertEquals(!known.contains(exercise.id()), isDrawn, exercise.id());
    }
  }

  private static Stream<java.lang.reflect.Method> properties(Exercise exercise)
      throws ClassNotFoundException {
    Class<?> properties = Class.forName(Curriculum.stepOf(exercise).propertiesClass());
    return Stream.of(properties.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Checks.class))
        .filter(method -> method.getAnnotation(Checks.class).value().equals(exercise.id()));
  }

  /** Without a number of its own it has the usual one. */
  private static boolean isDrawn(java.lang.reflect.Method method) {
    Property property = method.getAnnotation(Property.class);
    return property != null
        && method.getParameterCount() > 0
        && (property.tries() == 0 || property.tries() > FEW);
  }
}
