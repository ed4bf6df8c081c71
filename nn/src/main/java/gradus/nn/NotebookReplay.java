package gradus.nn;

import gradus.math.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Replays the notebooks whose numbers can be reproduced, and compares ours with the published ones.
 */
public final class NotebookReplay {

  private static final int SEED = 42;
  private static final int LOSS_DIGITS = 12;

  private NotebookReplay() {}

  /**
   * The result of replaying a notebook.
   *
   * @param run our run
   * @param figures every published figure beside ours
   */
  public record Result(Notebook.Run run, List<Figure> figures) {

    /**
     * The verdict.
     *
     * @return whether every figure agrees
     */
    public boolean agrees() {
      return figures.stream().allMatch(Figure::agrees);
    }
  }

  /** One entry of a matrix, with the name it has in a report. */
  private record Entry(String name, Matrix matrix, int index) {

    double value() {
      return matrix.entry(index);
    }

    void set(double value) {
      matrix.setEntry(index, value);
    }

    static Stream<Entry> of(String name, Matrix matrix) {
      return Stream.iterate(0, k -> k < matrix.size(), k -> k + 1)
          .map(k -> new Entry(name + place(matrix, k), matrix, k));
    }

    private static String place(Matrix matrix, int k) {
      return "[%d,%d]".formatted(k / matrix.columns(), k % matrix.columns());
    }
  }

  /**
   * Replays notebook 1 from seed 42.
   *
   * @return losses to 12 significant digits; final weights and predictions to the printed decimals
   */
  public static Result noBias() {
    Notebook.Run run = Notebook.NO_BIAS.run(Notebook.NO_BIAS.start(SEED));
    return new Result(run, ofNoBias(run));
  }

  /**
   * Replays notebook 3 from seed 42.
   *
   * @return initial weights and predictions to the printed decimals; losses to 12 significant
   *     digits
   */
  public static Result fromScratch() {
    Network network = Notebook.FROM_SCRATCH.start(SEED);
    List<Entry> initialWeights =
        entries("initial ", network).stream().filter(e -> e.name().contains("weights")).toList();
    List<Figure> figures = toDecimals(PublishedFigures.FROM_SCRATCH_INITIAL, initialWeights);
    Notebook.Run run = Notebook.FROM_SCRATCH.run(network);
    figures.addAll(ofFromScratch(run));
    return new Result(run, List.copyOf(figures));
  }

  /**
   * Replays notebook 4 from the starting parameters that it prints. Those are rounded to eight
   * decimals, so its final figures are determined only as far as that rounding lets them: how far
   * is measured here, by moving every starting number by half a unit of its last decimal.
   *
   * @return every final figure, each with the tolerance that the printed start leaves
   */
  public static Result xorGate() {
    Notebook.Run run = Notebook.XOR_GATE.run(printedStart());
    return new Result(run, ofXorGate(run));
  }

  /**
   * Where a notebook's run starts: with the numbers that it prints, or else after seed 42.
   *
   * @param notebook the notebook
   * @return a new network
   */
  public static Network start(Notebook notebook) {
    return notebook == Notebook.XOR_GATE ? printedStart() : notebook.start(SEED);
  }

  /**
   * The figures that a notebook publishes of its end and on the way there, beside those of a run
   * from {@link #start}. Notebook 2 is unseeded: no run is that of its figures.
   *
   * @param notebook the notebook
   * @param run from its start to its end
   * @return in the order of the notebook; empty for notebook 2
   */
  public static List<Figure> figures(Notebook notebook, Notebook.Run run) {
    return switch (notebook) {
      case NO_BIAS -> ofNoBias(run);
      case FOUR_HIDDEN -> List.of();
      case FROM_SCRATCH -> ofFromScratch(run);
      case XOR_GATE -> ofXorGate(run);
    };
  }

  private static List<Figure> ofNoBias(Notebook.Run run) {
    List<Figure> figures = losses(run, PublishedFigures.NO_BIAS_LOSSES);
    figures.addAll(toDecimals(PublishedFigures.NO_BIAS_FINAL, finalEntries(run)));
    return List.copyOf(figures);
  }

  private static List<Figure> ofFromScratch(Notebook.Run run) {
    List<Figure> figures = losses(run, PublishedFigures.FROM_SCRATCH_LOSSES);
    List<Entry> predictions = Entry.of("prediction", run.predictions()).toList();
    figures.addAll(toDecimals(PublishedFigures.FROM_SCRATCH_PREDICTIONS, predictions));
    return figures;
  }

  private static List<Figure> ofXorGate(Notebook.Run run) {
    List<Entry> ours = finalEntries(run);
    double[] reach = reachOfRounding(ours);
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < reach.length; i++) {
      String published = PublishedFigures.XOR_GATE_FINAL.get(i);
      double tolerance = reach[i] + Figure.HALF_UNIT_OF_PRINT;
      figures.add(new Figure(ours.get(i).name(), published, ours.get(i).value(), tolerance));
    }
    return List.copyOf(figures);
  }

  /** The largest change of each final number by the rounding of all starting numbers together. */
  private static double[] reachOfRounding(List<Entry> ours) {
    double[] reach = new double[ours.size()];
    for (int moved = 0; moved < PublishedFigures.XOR_GATE_START.size(); moved++) {
      Network start = printedStart();
      Entry entry = entries("", start).get(moved);
      entry.set(entry.value() + Figure.HALF_UNIT_OF_PRINT);
      List<Entry> other = finalEntries(Notebook.XOR_GATE.run(start));
      for (int i = 0; i < reach.length; i++) {
        reach[i] += Math.abs(other.get(i).value() - ours.get(i).value());
      }
    }
    return reach;
  }

  private static Network printedStart() {
    Network network = Notebook.XOR_GATE.start(SEED);
    List<Entry> entries = entries("", network);
    for (int i = 0; i < entries.size(); i++) {
      entries.get(i).set(Double.parseDouble(PublishedFigures.XOR_GATE_START.get(i)));
    }
    return network;
  }

  private static List<Entry> finalEntries(Notebook.Run run) {
    List<Entry> entries = new ArrayList<>(entries("final ", run.network()));
    entries.addAll(Entry.of("prediction", run.predictions()).toList());
    return entries;
  }

  /** The parameters of a notebook's network, in the order in which the notebooks print them. */
  private static List<Entry> entries(String when, Network network) {
    Layer hidden = network.layers().get(0);
    return network.layers().stream()
        .flatMap(
            layer ->
                layer.parameters().stream()
                    .flatMap(
                        parameter ->
                            Entry.of(
                                when + (layer == hidden ? "hidden " : "output ") + parameter.name(),
                                parameter.value())))
        .toList();
  }

  private static List<Figure> losses(Notebook.Run run, List<String> published) {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < published.size(); i++) {
      History.Point point = run.printed().get(i);
      String what = "loss, epoch " + point.epoch();
      figures.add(Figure.toDigits(what, published.get(i), point.loss(), LOSS_DIGITS));
    }
    return figures;
  }

  private static List<Figure> toDecimals(List<String> published, List<Entry> ours) {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < published.size(); i++) {
      Entry entry = ours.get(i);
      figures.add(Figure.toPrintedDecimals(entry.name(), published.get(i), entry.value()));
    }
    return figures;
  }
}
