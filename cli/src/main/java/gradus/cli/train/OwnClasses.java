package gradus.cli.train;

import gradus.cli.failure.StudentFailure;
import gradus.grading.allowlist.ClassFolders;
import gradus.grading.allowlist.StudentClassLoader;
import gradus.grading.curriculum.Curriculum;
import gradus.math.Matrix;
import gradus.nn.Dense;
import gradus.nn.Layer;
import gradus.nn.Loss;
import gradus.nn.Losses;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;

/** Creates objects of a student's classes: loaded by name and restricted by the allow-list. */
public final class OwnClasses {

  private final StudentClassLoader classes;
  private final OwnCodeFailures failures;

  /**
   * Loads the student's classes.
   *
   * @param folder of the compiled classes
   * @param failures explains what they throw
   */
  OwnClasses(Path folder, OwnCodeFailures failures) {
    this(List.of(folder), failures);
  }

  /**
   * Loads classes from several folders.
   *
   * @param folders of compiled classes; what an earlier one has counts
   * @param failures explains what they throw
   */
  public OwnClasses(List<Path> folders, OwnCodeFailures failures) {
    this.classes = new StudentClassLoader(new ClassFolders(List.of(), folders), true);
    this.failures = failures;
  }

  /** A dense layer with copies of another one's weights and bias. */
  public Layer dense(Dense drawn) {
    return drawn.bias().isPresent() ? withBias(drawn) : withoutBias(drawn);
  }

  private Layer withBias(Dense drawn) {
    return create(
        Layer.class,
        "step07.DenseLayer",
        new Argument(Matrix.class, drawn.weights().value().copy()),
        new Argument(Matrix.class, drawn.bias().orElseThrow().value().copy()));
  }

  private Layer withoutBias(Dense drawn) {
    Matrix weights = drawn.weights().value().copy();
    return made(
        Layer.class,
        "step07.DenseLayer",
        type -> type.getMethod("withoutBias", Matrix.class).invoke(null, weights));
  }

  /** A sigmoid layer. */
  public Layer sigmoid() {
    return create(Layer.class, "step08.SigmoidLayer");
  }

  /** The loss of the same name. */
  public Loss loss(Losses loss) {
    return create(
        Loss.class,
        switch (loss) {
          case MSE -> "step03.MeanSquaredError";
          case BINARY_CROSS_ENTROPY -> "step03.BinaryCrossEntropy";
          case SOFTMAX_CROSS_ENTROPY -> "step12.SoftmaxCrossEntropy";
        });
  }

  /**
   * An argument of a constructor.
   *
   * @param type that the constructor declares
   * @param value of the argument
   */
  record Argument(Class<?> type, Object value) {}

  /** Creates an object with the constructor that the stub declares. */
  <T> T create(Class<T> kind, String name, Argument... arguments) {
    if (Curriculum.stepIn(name.substring(0, name.indexOf('.'))).isEmpty()) {
      throw new NotOfCourse(name);
    }
    List<Argument> all = List.of(arguments);
    Class<?>[] types = all.stream().map(Argument::type).toArray(Class<?>[]::new);
    Object[] values = all.stream().map(Argument::value).toArray();
    return made(kind, name, type -> type.getConstructor(types).newInstance(values));
  }

  /** Makes an object of a class that is asked for by name. */
  private interface Maker {
    Object make(Class<?> type) throws ReflectiveOperationException;
  }

  private <T> T made(Class<T> kind, String name, Maker maker) {
    try {
      return kind.cast(maker.make(Class.forName("gradus.exercises." + name, true, classes)));
    } catch (InvocationTargetException theirs) {
      throw failures.of(theirs.getCause());
    } catch (ReflectiveOperationException | ClassCastException | NoClassDefFoundError changed) {
      throw new StudentFailure(
          "%s cannot be used as its stub could; gradus run %s says more"
              .formatted(name.replaceAll(".*\\.", ""), name.substring(4, 6)),
          changed);
    }
  }
}
