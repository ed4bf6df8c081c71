package gradus.cli.train;

import gradus.cli.failure.StudentFailure;
import gradus.grading.run.FailureExplainer;
import gradus.math.Matrix;
import gradus.nn.Layer;
import gradus.nn.Loss;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Takes the parts that a student has written, and the kit's own in the place of those that are
 * still to be written. One that is written and wrong is taken, too: that it can be looked at is the
 * point.
 */
public final class WrittenParts {

  private final Set<String> notes = new LinkedHashSet<>();
  private boolean isAnyOwn;

  /** Prepares a choice; nothing is tried yet. */
  public WrittenParts() {
    // All fields begin empty.
  }

  /**
   * Chooses one part.
   *
   * @param own creates the student's, anew each time
   * @param trial calls all of its methods that are an exercise
   * @param kits creates the kit's
   * @return a part without what the trial has left in it
   */
  public <T> T choose(Supplier<T> own, Consumer<T> trial, Supplier<T> kits) {
    return isWritten(own, trial) ? own.get() : kits.get();
  }

  /** Whether a part is written; if it is not, that is noted. */
  <T> boolean isWritten(Supplier<T> own, Consumer<T> trial) {
    try {
      trial.accept(own.get());
      isAnyOwn = true;
      return true;
    } catch (NotOfCourse absent) {
      note(absent.getMessage() + " is no part of this course; the kit's own class stands in");
      return false;
    } catch (RuntimeException stub) {
      if (!FailureExplainer.isStub(stub)) {
        throw stub;
      }
      note(stub.getMessage() + " is still to be written; the kit's own class stands in");
      return false;
    }
  }

  /** Notes why a part is not the student's. */
  public void note(String why) {
    notes.add(why);
  }

  /** One sentence, without its full stop, for each part that is not the student's. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  /**
   * Refuses to go on with the kit's parts alone.
   *
   * @param verb what was to be done with them, for example {@code trained}
   */
  public void requireAnyOwn(String verb) {
    if (!isAnyOwn) {
      throw new StudentFailure(
          "nothing of yours can be %s: %s".formatted(verb, notes.iterator().next()), null);
    }
  }

  /** Calls the methods of a layer with so many inputs. */
  public static void tryOut(Layer layer, int inputs) {
    layer.backward(layer.forward(Matrix.zeros(1, inputs)));
  }

  /** Calls the methods of a loss of so many outputs. */
  public static void tryOut(Loss loss, int outputs) {
    Matrix half = Matrix.zeros(1, outputs).map(x -> 0.5);
    loss.value(half.copy(), half.copy());
    loss.gradient(half.copy(), half.copy());
  }
}
