package gradus.grading.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.curriculum.Checks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

class ExerciseFilterTest {

  /** Stands for a class of properties. */
  static final class Properties {

    @Checks("Activations.relu")
    void ofRelu() {}

    @Checks("No.exercise")
    void ofNoExercise() {}

    void ofNothing() {}
  }

  private static final class Descriptor extends AbstractTestDescriptor {

    Descriptor(TestSource source) {
      super(UniqueId.forEngine("test"), "test", source);
    }

    @Override
    public Type getType() {
      return Type.TEST;
    }
  }

  @Test
  void aPropertyOfAnExerciseThatIsNotWantedIsLeftOut() {
    assertFalse(isIncluded(false, MethodSource.from(Properties.class.getName(), "ofRelu")));
    assertTrue(isIncluded(true, MethodSource.from(Properties.class.getName(), "ofRelu")));
  }

  @Test
  void itIsAskedForTheExerciseOfTheProperty() {
    List<String> asked = new ArrayList<>();
    ExerciseFilter filter = new ExerciseFilter(one -> asked.add(one.id()));
    filter.apply(new Descriptor(MethodSource.from(Properties.class.getName(), "ofRelu")));
    assertEquals(List.of("Activations.relu"), asked);
  }

  @Test
  void whatChecksNoExerciseIsNotItsBusiness() {
    assertTrue(isIncluded(false, MethodSource.from(Properties.class.getName(), "ofNothing")));
    assertTrue(isIncluded(false, MethodSource.from(Properties.class.getName(), "ofNoExercise")));
    assertTrue(isIncluded(false, ClassSource.from(Properties.class)));
    assertTrue(isIncluded(false, null));
  }

  private static boolean isIncluded(boolean wanted, TestSource source) {
    return new ExerciseFilter(exercise -> wanted).apply(new Descriptor(source)).included();
  }
}
