package gradus.cli.play;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.cli.failure.UserMistake;
import gradus.cli.file.Folders;
import gradus.cli.kit.KitFolder;
import gradus.cli.train.Recipe;
import gradus.cli.work.ClassesFolder;
import gradus.cli.work.StudentCompiler;
import gradus.cli.work.WorkerClassPath;
import gradus.grading.bank.Change;
import gradus.grading.bank.Change.Kind;
import gradus.grading.compile.SourceCompiler;
import gradus.grading.version.ChosenMistakes;
import gradus.nn.Activation;
import gradus.nn.Losses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The bank's chosen mistakes of those steps whose classes a training is made of. */
final class PlayedMistakes {

  private static final Set<String> STEPS =
      Set.of("step03", "step05", "step07", "step08", "step09", "step10");

  /** The class of step 05 that only learns one neuron. */
  private static final String NOT_A_PART = "OneNeuron";

  private final KitFolder kit;
  private List<Change> known;

  PlayedMistakes(KitFolder kit) {
    this.kit = kit;
  }

  /** All of them; none in a kit without the bank. */
  private synchronized List<Change> all() {
    if (known == null) {
      known = read();
    }
    return known;
  }

  private List<Change> read() {
    Path bank = kit.paths().bank();
    if (!Files.isDirectory(kit.solutions()) || !Files.exists(bank.resolve(ChosenMistakes.FILE))) {
      return List.of();
    }
    try {
      List<String> chosen =
          ChosenMistakes.read(bank).files().values().stream().flatMap(List::stream).toList();
      return Change.readAll(bank, Kind.MISTAKE).stream()
          .filter(change -> chosen.contains(change.name()))
          .filter(change -> STEPS.contains(change.step().folder()))
          .filter(change -> !change.file().equals(NOT_A_PART))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Adds them to a list for the page. */
  void addTo(ArrayNode json) {
    for (Change mistake : all()) {
      ObjectNode entry = json.addObject();
      entry.put("name", mistake.name());
      entry.put("exercise", mistake.exercise().label());
      entry.put("sentence", mistake.sentence());
    }
  }

  private Change named(String name) {
    return all().stream()
        .filter(change -> change.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new UserMistake("there is no mistake %s.".formatted(name)));
  }

  /** The folder of the step that has it. */
  String step(String name) {
    return named(name).step().folder();
  }

  /** Refuses a mistake in a class that a training does not use. */
  void requireUsed(String name, Recipe recipe) {
    String file = named(name).file();
    String used =
        switch (file) {
          case "MeanSquaredError" -> recipe.loss() == Losses.MSE ? "" : "the loss mse";
          case "BinaryCrossEntropy" ->
              recipe.loss() == Losses.BINARY_CROSS_ENTROPY ? "" : "the loss binary-cross-entropy";
          case "SigmoidLayer" -> hasSigmoid(recipe) ? "" : "a sigmoid";
          case "GradientDescent", "Momentum", "Adam" -> optimizer(file, recipe);
          default -> "";
        };
    if (!used.isEmpty()) {
      throw new UserMistake(
          "that mistake is in %s, which does not take part here; choose %s.".formatted(file, used));
    }
  }

  private static boolean hasSigmoid(Recipe recipe) {
    return recipe.activation() == Activation.SIGMOID
        || recipe.outputActivation() == Activation.SIGMOID;
  }

  private static String optimizer(String file, Recipe recipe) {
    String name =
        file.equals("GradientDescent") ? "gradient-descent" : file.toLowerCase(Locale.ROOT);
    return recipe.optimizer().toString().equals(name) ? "" : "the optimiser " + name;
  }

  /** Compiles the solutions and the changed class; returns their folders, the changed one first. */
  List<Path> compile(String name) {
    Change change = named(name);
    Path solutions = new StudentCompiler(kit).compileSolutions();
    Path folder = ClassesFolder.of(kit).resolve("played").resolve(name.replace('/', '-'));
    Path roots = kit.paths().solutions().getParent().getParent();
    try {
      if (Files.exists(folder)) {
        Folders.delete(folder);
      }
      Path source = folder.resolve("source").resolve(change.path());
      Files.createDirectories(source.getParent());
      Files.writeString(source, change.applyTo(roots));
      List<Path> classPath = new ArrayList<>(List.of(solutions));
      classPath.addAll(WorkerClassPath.expanded());
      Path classes = folder.resolve("classes");
      SourceCompiler.compile(List.of(source), classes, classPath);
      return List.of(classes, solutions);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
